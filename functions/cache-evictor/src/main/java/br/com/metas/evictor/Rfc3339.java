package br.com.metas.evictor;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses date and time in every form of RFC 3339 (section 5.6): letters in upper or lower case, a
 * space instead of T, fractions of any length, offsets up to 23:59, {@code -00:00}, and leap
 * seconds. java.time does not accept long fractions, large offsets and leap seconds.
 */
final class Rfc3339 {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ](?<minute>[0-9]{2}:[0-9]{2}):(?<second>[0-9]{2})"
              + "(?:\\.(?<fraction>[0-9]+))?"
              + "(?:[Zz]|(?<sign>[+-])(?<hours>[01][0-9]|2[0-3]):(?<minutes>[0-5][0-9]))");
  private static final int NANO_DIGITS = 9;
  private static final int LEAP_SECOND = 60;
  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  private Rfc3339() {}

  /**
   * The instant; empty if the text has another form. Digits after nanoseconds are cut off. A leap
   * second counts as the next second.
   */
  static Optional<Instant> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      LocalDateTime minute =
          LocalDate.parse(form.group("date"))
              .atTime(LocalTime.parse(form.group("minute")))
              .minusMinutes(offsetMinutes(form));
      int second = Integer.parseInt(form.group("second"));
      if (second > LEAP_SECOND || (second == LEAP_SECOND && !mayBeLeap(minute))) {
        return Optional.empty();
      }
      return Optional.of(
          minute.plusSeconds(second).plusNanos(nanos(form)).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int offsetMinutes(Matcher form) {
    if (form.group("sign") == null) {
      return 0;
    }
    int minutes =
        60 * Integer.parseInt(form.group("hours")) + Integer.parseInt(form.group("minutes"));
    return form.group("sign").equals("-") ? -minutes : minutes;
  }

  /** Whether a leap second is possible: only at the end of a month in UTC (ITU-R TF.460). */
  private static boolean mayBeLeap(LocalDateTime minute) {
    return minute.toLocalTime().equals(LAST_MINUTE)
        && minute.getDayOfMonth() == minute.toLocalDate().lengthOfMonth();
  }

  private static int nanos(Matcher form) {
    String fraction = form.group("fraction");
    return fraction == null
        ? 0
        : Integer.parseInt((fraction + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS));
  }
}
