package br.com.metas.cache.table;

/**
 * The table returned unprocessed keys twice. It has no capacity left, and further requests would
 * take capacity from others.
 */
public final class UnprocessedKeysException extends TableUnavailableException {
  private static final long serialVersionUID = 1;

  public UnprocessedKeysException() {
    super("DynamoDB left keys unprocessed twice");
  }
}
