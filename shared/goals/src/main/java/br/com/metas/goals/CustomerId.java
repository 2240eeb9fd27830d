package br.com.metas.goals;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A customer, as the database numbers it.
 *
 * @param value any 64-bit number: the database decides
 */
public record CustomerId(long value) {
  /** The form of a customer's number. Some numbers of this form do not fit in 64 bits. */
  public static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,19}");

  /**
   * Reads decimal digits; empty for anything else, and for a number that does not fit in 64 bits.
   */
  public static Optional<CustomerId> parse(String text) {
    if (!DIGITS.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new CustomerId(Long.parseLong(text)));
    } catch (NumberFormatException tooLarge) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
