package br.com.metas.events;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Identifies an event, and says when it happened.
 *
 * @param eventId stays the same when the event is sent again
 * @param occurredAt when the change was committed
 * @param correlationId identifies the request that caused the event, 1 to 128 characters; never
 *     personal data
 */
public record EventMetadata(UUID eventId, Instant occurredAt, Optional<String> correlationId) {
  /** The version of the contract that this library writes, major.minor. */
  public static final String VERSION = "1.0";

  private static final int MAX_CORRELATION_ID = 128;

  public EventMetadata {
    if (correlationId.filter(id -> id.isEmpty() || id.length() > MAX_CORRELATION_ID).isPresent()) {
      throw new IllegalArgumentException("correlation id must be 1 to 128 characters");
    }
  }

  /** Metadata without a correlation id. */
  public static EventMetadata of(UUID eventId, Instant occurredAt) {
    return new EventMetadata(eventId, occurredAt, Optional.empty());
  }
}
