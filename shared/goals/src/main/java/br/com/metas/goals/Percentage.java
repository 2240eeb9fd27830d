package br.com.metas.goals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A percentage with two decimals, rounded HALF_UP (half away from zero).
 *
 * @param hundredths hundredths of a percent: 2,583 is 25.83 %
 */
public record Percentage(long hundredths) implements Comparable<Percentage> {
  public static final Percentage ZERO = new Percentage(0);

  /** The share of a whole, or empty when the whole is zero. */
  public static Optional<Percentage> of(long part, long whole) {
    if (whole == 0) {
      return Optional.empty();
    }
    BigDecimal share =
        new BigDecimal(BigInteger.valueOf(part).multiply(BigInteger.valueOf(10_000)))
            .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP);
    return Optional.of(new Percentage(share.longValueExact()));
  }

  /** The figure in percent, always with two decimals; zero has no sign. */
  public BigDecimal percent() {
    return BigDecimal.valueOf(hundredths, 2);
  }

  @Override
  public int compareTo(Percentage other) {
    return Long.compare(hundredths, other.hundredths);
  }

  @Override
  public String toString() {
    return percent().toPlainString();
  }
}
