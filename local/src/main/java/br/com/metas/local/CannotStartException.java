package br.com.metas.local;

/** The runner can't start. The message says all that the person at the terminal needs to know. */
final class CannotStartException extends Exception {
  private static final long serialVersionUID = 1;

  CannotStartException(String message) {
    super(message);
  }

  CannotStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
