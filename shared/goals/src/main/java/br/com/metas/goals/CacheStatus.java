package br.com.metas.goals;

/** Where a layer in an answer came from. */
public enum CacheStatus {
  /** From the cache, valid and fresh. */
  HIT,
  /** From MySQL, and written to the cache. */
  MISS,
  /** From MySQL because the caller asked for a refresh, and written to the cache. */
  REFRESH,
  /** From the cache past its life, because its own reload failed. */
  STALE,
  /** From MySQL because DynamoDB did not answer in time; not written to the cache. */
  BYPASS
}
