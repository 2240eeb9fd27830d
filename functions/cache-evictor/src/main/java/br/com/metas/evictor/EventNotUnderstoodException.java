package br.com.metas.evictor;

/**
 * The event cannot be understood. The handler throws this, so Lambda tries twice more, then moves
 * the event with this reason to the queue of failed invocations.
 */
public final class EventNotUnderstoodException extends RuntimeException {
  private static final long serialVersionUID = 1;

  EventNotUnderstoodException(String reason) {
    super(reason);
  }
}
