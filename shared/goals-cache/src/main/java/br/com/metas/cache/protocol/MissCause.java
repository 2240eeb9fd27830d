package br.com.metas.cache.protocol;

/** Why a layer was not served from the cache. */
public enum MissCause {
  /** HEAD is absent, or can't be read. */
  NO_HEAD,
  /** HEAD names no fill for it: never loaded, or evicted. */
  NO_FILL,
  /** A chunk is absent, or can't be read as an item. */
  NO_CHUNK,
  /** A chunk belongs to a fill that HEAD does not name. */
  OTHER_FILL,
  /** Its life has ended. */
  EXPIRED,
  /** The bytes are damaged, belong to another layer, or have another format. */
  UNREADABLE,
  /** MySQL now has other customers, or other figures for the month asked for. */
  CONTRADICTED,
  /** The caller asked for a refresh. */
  REFRESH,
  /** The table did not answer. */
  NO_ANSWER
}
