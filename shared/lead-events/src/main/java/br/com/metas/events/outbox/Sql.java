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

/** The statements of the outbox, from their resources. The table holds instants in UTC. */
final class Sql {
  /** Leaves out what lies below the millisecond. */
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

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

  /**
   * What the table holds for an instant, to the millisecond, downwards. As text, because the driver
   * leaves out fractions of a second where it takes a server for an old one: MariaDB before 11 says
   * that its version is 5.5.5. No time zone of the driver's has a say in it either.
   */
  static String utc(Instant instant) {
    return UTC.format(instant);
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
