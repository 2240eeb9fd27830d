package br.com.metas.local.data;

/** A file can't be imported; the message names file, line, column and reason. */
public final class BadCsvException extends Exception {
  private static final long serialVersionUID = 1;

  public BadCsvException(String message) {
    super(message);
  }
}
