package br.com.metas.events.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** The statements of the outbox, from their resources. Instants in the table are UTC. */
final class Sql {
  /** Truncates to milliseconds. */
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Sql() {}

  static String of(String name) {
    try (InputStream text = Sql.class.getResourceAsStream(name + ".sql")) {
      if (text == null) {
        throw new IllegalStateException("statement missing in the package: " + name);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text for an instant in the table, truncated to milliseconds. It is a text, because the
   * driver drops fractions of a second for old servers, and MariaDB before 11 reports version
   * 5.5.5. The driver's time zone does not change a text either.
   */
  static String utc(Instant instant) {
    return UTC.format(instant);
  }

  /**
   * Reads a time such as {@code 2026-01-20 14:00:01.250}. Empty for a value that MySQL can store
   * although it is not a date, such as {@code 0000-00-00 00:00:00.000}. The time is read as text,
   * because one such row would make the driver fail the whole query.
   */
  static Optional<Instant> instant(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }
}
