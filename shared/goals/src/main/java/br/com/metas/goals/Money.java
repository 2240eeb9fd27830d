package br.com.metas.goals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.IntToLongFunction;

/**
 * An amount in Brazilian reais.
 *
 * @param cents integer cents; negative for returns
 */
public record Money(long cents) implements Comparable<Money> {
  public static final Money ZERO = new Money(0);

  /**
   * Converts an amount from the database.
   *
   * @throws ArithmeticException if it has fractions of a cent or does not fit in 64 bits of cents
   */
  public static Money of(BigDecimal reais) {
    return new Money(
        reais.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact());
  }

  /**
   * Adds up a column.
   *
   * @param rows the rows to add
   * @param cents the amount of a row, in cents
   */
  public static Money sum(int[] rows, IntToLongFunction cents) {
    long sum = 0;
    for (int row : rows) {
      sum = Math.addExact(sum, cents.applyAsLong(row));
    }
    return new Money(sum);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(cents, other.cents));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(cents, other.cents));
  }

  /** The amount in reais, always with two decimals; zero has no sign. */
  public BigDecimal reais() {
    return BigDecimal.valueOf(cents, 2);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(cents, other.cents);
  }

  /** The reais with two decimals, without a {@code BigDecimal}: an answer has hundreds of them. */
  @Override
  public String toString() {
    long reais = cents / 100;
    long rest = Math.abs(cents % 100);
    String sign = cents < 0 && reais == 0 ? "-" : "";
    return sign + reais + (rest < 10 ? ".0" : ".") + rest;
  }
}
