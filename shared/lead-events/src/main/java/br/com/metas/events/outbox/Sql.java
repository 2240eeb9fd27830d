package br.com.metas.events.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The statements of the outbox, from their resources. The table holds instants in UTC. */
final class Sql {
  private Sql() {}

  static String of(String name) {
    try (InputStream text = Sql.class.getResourceAsStream(name + ".sql")) {
      if (text == null) {
        throw new IllegalStateException("statement missing from the package: " + name);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** To the millisecond, downwards; no driver's time zone has a say in it. */
  static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
  }

  /**
   * A time as the statements write it, {@code 2026-01-20 14:00:01.250}; empty for what MySQL can
   * hold and no calendar has, such as {@code 0000-00-00 00:00:00.000}. As text, since the driver
   * refuses the whole answer for one such row.
   */
  static Optional<Instant> instant(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException noMoment) {
      return Optional.empty();
    }
  }
}
