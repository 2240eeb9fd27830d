package br.com.metas.cache.protocol;

/** What the table holds of one layer. */
sealed interface LookupResult {
  /** HEAD names it and it is within its life. */
  record Valid(Served served) implements LookupResult {}

  /** HEAD names it; its life has passed, but not its time to serve under STALE. */
  record Expired(Served served) implements LookupResult {}

  /** Not to be used. */
  record Missing(MissCause cause) implements LookupResult {}
}
