package br.com.metas.cache.table;

/** The table did not answer in time, or not completely. The request may still take effect later. */
public class TableUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public TableUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  public TableUnavailableException(String message) {
    super(message);
  }
}
