package br.com.metas.goals.decision;

import br.com.metas.goals.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * The expected sales of the running month. The pace of the month so far has the share of passed
 * workdays as its weight; the usual pace has the share of the workdays left.
 *
 * @param soldMonth sales of the running month
 * @param soldBeforeToday S0: sales of the running month dated before today
 * @param closedMonths H: sales of the twelve closed months
 * @param sameMonthLastYear Y: sales of this month a year ago; part of the twelve closed months
 */
public record MonthProjection(
    Money soldMonth, Money soldBeforeToday, Money closedMonths, Money sameMonthLastYear) {
  private static final int MONTHS = 12;

  /**
   * {@code max(soldMonth, S0 + L x (S0 x D + L x B) / D^2)} to the cent, HALF_UP, where B, the
   * usual month, is the mean of H / 12 and Y, or H / 12 where Y is 0. In a month without workdays:
   * what is sold.
   */
  public Money of(Workdays.OfMonth workdays) {
    if (workdays.total() == 0) {
      return soldMonth;
    }
    BigInteger total = BigInteger.valueOf(workdays.total());
    BigInteger left = BigInteger.valueOf(workdays.left());
    BigInteger sold = BigInteger.valueOf(soldBeforeToday.cents());
    // One fraction, so the result is rounded only once.
    BigInteger denominator = BigInteger.TWO.multiply(months());
    BigInteger usual =
        sameMonthLastYear.cents() == 0
            ? BigInteger.TWO.multiply(cents(closedMonths))
            : cents(closedMonths).add(months().multiply(cents(sameMonthLastYear)));
    BigInteger rest =
        left.multiply(sold.multiply(total).multiply(denominator).add(left.multiply(usual)));
    BigInteger restDenominator = denominator.multiply(total).multiply(total);
    BigInteger numerator = sold.multiply(restDenominator).add(rest);
    long projected =
        new BigDecimal(numerator)
            .divide(new BigDecimal(restDenominator), 0, RoundingMode.HALF_UP)
            .longValueExact();
    return new Money(Math.max(soldMonth.cents(), projected));
  }

  private static BigInteger months() {
    return BigInteger.valueOf(MONTHS);
  }

  private static BigInteger cents(Money amount) {
    return BigInteger.valueOf(amount.cents());
  }
}
