package br.com.metas.cache.table;

/** The table did not answer, not in time, or not all; what was asked of it may happen yet. */
public class TableUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public TableUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  public TableUnavailableException(String message) {
    super(message);
  }
}
