package br.com.metas.events.publish;

import br.com.metas.events.OutgoingEvent;
import java.util.List;

/**
 * What became of the events.
 *
 * @param sent those that the bus took
 * @param unsent those that it did not take, or of which that is not known; sending them again does
 *     no harm
 */
public record PublishResult(List<OutgoingEvent> sent, List<Unsent> unsent) {
  public PublishResult {
    sent = List.copyOf(sent);
    unsent = List.copyOf(unsent);
  }

  /**
   * An event that could not be sent.
   *
   * @param event the event
   * @param code the error code of EventBridge or of the SDK
   * @param message its words
   */
  public record Unsent(OutgoingEvent event, String code, String message) {}

  /** Whether the bus took every event. */
  public boolean complete() {
    return unsent.isEmpty();
  }
}
