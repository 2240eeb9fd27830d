package br.com.metas.cache.table;

/**
 * The table answered, but left keys out, and did so again when it was asked for them once more: it
 * has no capacity left, and to go on asking would take it from others.
 */
public final class UnprocessedKeysException extends TableUnavailableException {
  private static final long serialVersionUID = 1;

  public UnprocessedKeysException() {
    super("keys were not processed, twice");
  }
}
