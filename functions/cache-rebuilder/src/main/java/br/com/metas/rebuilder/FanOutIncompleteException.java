package br.com.metas.rebuilder;

/** Not every seller has a message; the whole listing is tried again, which does no harm. */
public final class FanOutIncompleteException extends RuntimeException {
  private static final long serialVersionUID = 1;

  FanOutIncompleteException(int unsent) {
    super(unsent + " sellers have no message");
  }
}
