package br.com.metas.events.publish;

import br.com.metas.events.OutgoingEvent;
import java.util.List;
import java.util.Set;

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
  public record Unsent(OutgoingEvent event, String code, String message) {
    /** What only another event mends, neither time nor a policy. */
    private static final Set<String> HOPELESS =
        Set.of("EntryTooLarge", "InvalidArgument", "MalformedDetail", "ValidationException");

    /** Whether the event itself is at fault, so that sending it again can't help. */
    public boolean hopeless() {
      return HOPELESS.contains(code);
    }
  }

  /** Whether the bus took every event. */
  public boolean complete() {
    return unsent.isEmpty();
  }
}
