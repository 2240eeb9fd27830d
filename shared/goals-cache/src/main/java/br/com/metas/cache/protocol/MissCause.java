package br.com.metas.cache.protocol;

/** Why a layer was not served from the cache. */
public enum MissCause {
  /** HEAD is absent, or can't be read. */
  NO_HEAD,
  /** HEAD names no fill for it: never loaded, or evicted. */
  NO_FILL,
  /** A chunk is absent, or can't be read as an item. */
  NO_CHUNK,
  /** A chunk belongs to another fill than the one HEAD names. */
  OTHER_FILL,
  /** Its life has passed. */
  EXPIRED,
  /** The bytes are damaged, foreign or of another format. */
  UNREADABLE,
  /** MySQL now says otherwise: other customers, or other figures of the month asked for. */
  CONTRADICTED,
  /** The caller asked for a reload. */
  REFRESH,
  /** The table did not answer. */
  NO_ANSWER
}
