package br.com.metas.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The time of an entry. SDKs send it as seconds since 1970, with or without a fraction; other
 * clients send RFC 3339.
 */
final class EntryTime {
  // The end of the year 9999, the last year that RFC 3339 can write.
  private static final double MAX_SECONDS = 253_402_300_799.0;

  private EntryTime() {}

  /** Empty if it is not a time. */
  static Optional<Instant> parse(JsonNode time) {
    if (time.isNumber()) {
      double seconds = time.doubleValue();
      return Math.abs(seconds) <= MAX_SECONDS
          ? Optional.of(Instant.ofEpochMilli(Math.round(seconds * 1_000)))
          : Optional.empty();
    }
    try {
      return time.isTextual()
          ? Optional.of(OffsetDateTime.parse(time.asText()).toInstant())
          : Optional.empty();
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
