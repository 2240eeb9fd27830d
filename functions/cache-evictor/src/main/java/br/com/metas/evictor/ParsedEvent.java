package br.com.metas.evictor;

import br.com.metas.events.AffectedSellers;
import br.com.metas.events.EventType;
import java.time.Instant;

/** The content of a delivered event, or the reason why it cannot be understood. */
public sealed interface ParsedEvent {
  /** The event id; "unknown" if it could not be read. */
  String eventId();

  /**
   * An event of the contract.
   *
   * @param source the service that published it
   * @param type the type of the event
   * @param occurredAt when the change was committed
   * @param sellers the sellers whose wallets changed
   */
  record Understood(
      String eventId, String source, EventType type, Instant occurredAt, AffectedSellers sellers)
      implements ParsedEvent {}

  /**
   * An event that this reader cannot handle.
   *
   * @param reason has locations and rules, but never a value of the event
   */
  record NotUnderstood(String eventId, String reason) implements ParsedEvent {}
}
