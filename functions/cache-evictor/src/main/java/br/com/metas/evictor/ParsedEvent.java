package br.com.metas.evictor;

import br.com.metas.events.AffectedSellers;
import br.com.metas.events.EventType;
import java.time.Instant;

/** What a delivered event says, or why it can't be told. */
public sealed interface ParsedEvent {
  /** The event's own id as far as it could be read, else "unknown". */
  String eventId();

  /**
   * An event of the contract.
   *
   * @param source who says so
   * @param type what happened
   * @param occurredAt when it was committed
   * @param sellers whose wallets it touched
   */
  record Understood(
      String eventId, String source, EventType type, Instant occurredAt, AffectedSellers sellers)
      implements ParsedEvent {}

  /**
   * An event that no version of this reader can act on.
   *
   * @param reason names places and rules, never a value of the event
   */
  record NotUnderstood(String eventId, String reason) implements ParsedEvent {}
}
