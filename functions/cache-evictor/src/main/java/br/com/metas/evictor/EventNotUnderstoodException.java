package br.com.metas.evictor;

/**
 * The event can't be understood. Thrown out of the handler: Lambda tries twice more and then moves
 * the event, with this reason, to the queue of failed invocations.
 */
public final class EventNotUnderstoodException extends RuntimeException {
  private static final long serialVersionUID = 1;

  EventNotUnderstoodException(String reason) {
    super(reason);
  }
}
