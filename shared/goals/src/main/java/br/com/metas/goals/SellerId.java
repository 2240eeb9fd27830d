package br.com.metas.goals;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A seller, the owner of wallets.
 *
 * @param value positive, at most 18 digits
 */
public record SellerId(long value) implements Comparable<SellerId> {
  private static final long MAX = 999_999_999_999_999_999L;
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

  public SellerId {
    if (value < 1 || value > MAX) {
      throw new IllegalArgumentException("seller id must be 1 to 18 digits, above zero");
    }
  }

  /** Reads 1 to 18 ASCII digits; empty for anything else, zero included. */
  public static Optional<SellerId> parse(String text) {
    if (!DIGITS.matcher(text).matches()) {
      return Optional.empty();
    }
    long value = Long.parseLong(text);
    return value == 0 ? Optional.empty() : Optional.of(new SellerId(value));
  }

  @Override
  public int compareTo(SellerId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
