package br.com.metas.goals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A percentage with two decimals, rounded HALF_UP (half away from zero).
 *
 * @param percent with two decimals: 25.83; zero has no sign
 */
public record Percentage(BigDecimal percent) implements Comparable<Percentage> {
  private static final int DECIMALS = 2;

  public static final Percentage ZERO = ofHundredths(0);

  /** The share of a whole, or empty when the whole is zero. */
  public static Optional<Percentage> of(long part, long whole) {
    if (whole == 0) {
      return Optional.empty();
    }
    // BigDecimal, because the percentage of a goal of one cent can overflow a long.
    return Optional.of(
        new Percentage(
            BigDecimal.valueOf(part, -DECIMALS)
                .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP)));
  }

  /** A percentage from hundredths of a percent: 2,583 is 25.83 %. */
  public static Percentage ofHundredths(long hundredths) {
    return new Percentage(BigDecimal.valueOf(hundredths, DECIMALS));
  }

  @Override
  public int compareTo(Percentage other) {
    return percent.compareTo(other.percent);
  }

  @Override
  public String toString() {
    return percent.toPlainString();
  }
}
