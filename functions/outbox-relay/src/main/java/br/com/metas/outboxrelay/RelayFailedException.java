package br.com.metas.outboxrelay;

/** The outbox could not be read. The next run tries again. */
public final class RelayFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  RelayFailedException(Throwable cause) {
    super("the outbox did not answer", cause);
  }
}
