package br.com.metas.events.publish;

import br.com.metas.events.OutgoingEvent;
import java.util.List;
import java.util.Set;

/**
 * The result of publishing events.
 *
 * @param sent events that the bus accepted
 * @param unsent events that the bus did not accept, or may not have accepted; sending them again
 *     does no harm
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
   * @param message its message
   */
  public record Unsent(OutgoingEvent event, String code, String message) {
    /** Codes of events that can never be published. */
    private static final Set<String> AT_FAULT =
        Set.of("EntryTooLarge", "InvalidArgument", "MalformedDetail", "ValidationException");

    /** Whether the event is at fault, so that another attempt does not help. */
    public boolean isAtFault() {
      return AT_FAULT.contains(code);
    }
  }

  /** Whether the bus accepted every event. */
  public boolean complete() {
    return unsent.isEmpty();
  }
}
