package br.com.metas.cache.protocol;

/** The result of the lookup of one layer. */
sealed interface LookupResult {
  /** HEAD names it, and its life has not ended. */
  record Valid(Served served) implements LookupResult {}

  /** HEAD names it, and its life has ended, but it may still be served as STALE. */
  record Expired(Served served) implements LookupResult {}

  /** The table has no layer that may be served. */
  record Missing(MissCause cause) implements LookupResult {}
}
