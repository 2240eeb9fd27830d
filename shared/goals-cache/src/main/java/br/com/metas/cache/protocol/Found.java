package br.com.metas.cache.protocol;

/** What a look at the table says of one layer. */
sealed interface Found {
  /** HEAD names it and it is within its life. */
  record Valid(Served served) implements Found {}

  /** HEAD names it; its life has passed, but not its time to serve under STALE. */
  record Expired(Served served) implements Found {}

  /** Not to be used. */
  record Missing(MissCause cause) implements Found {}
}
