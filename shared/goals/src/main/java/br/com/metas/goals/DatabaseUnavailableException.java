package br.com.metas.goals;

/** The sales database did not answer in time. The caller may try again later. */
public final class DatabaseUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public DatabaseUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
