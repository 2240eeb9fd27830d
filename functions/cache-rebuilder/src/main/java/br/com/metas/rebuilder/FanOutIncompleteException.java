package br.com.metas.rebuilder;

/** Some sellers have no message. The whole listing is repeated, which does no harm. */
public final class FanOutIncompleteException extends RuntimeException {
  private static final long serialVersionUID = 1;

  FanOutIncompleteException(int unsent) {
    super(unsent + " sellers have no message");
  }
}
