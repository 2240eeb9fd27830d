package br.com.metas.goals.decision;

import br.com.metas.goals.Money;
import br.com.metas.goals.Wallet;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/**
 * What must still be sold in the running month, and what it is expected to bring.
 *
 * @param workdays workdays of the month
 * @param target what must be sold in the month, calculated from the sums
 * @param requiredPerWorkday what is missing for each workday left; empty when none is left
 * @param projectedMonth estimate of the month's sales
 * @param projectedYear estimate of the year's sales
 * @param status whether the month is expected to reach its target; empty before one workday has
 *     passed, or without a goal
 */
public record Pace(
    Workdays.OfMonth workdays,
    MonthTarget target,
    Optional<Money> requiredPerWorkday,
    Money projectedMonth,
    Money projectedYear,
    Optional<Status> status) {

  /** The projection as a share of what must be sold in the month. */
  public enum Status {
    /** 100 % and more. */
    ON_TRACK,
    /** 80 % and more. */
    ATTENTION,
    /** Less. */
    BELOW;

    private static final BigInteger FOUR = BigInteger.valueOf(4);
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    static Status of(Money projected, Money required) {
      BigInteger part = BigInteger.valueOf(projected.cents());
      BigInteger whole = BigInteger.valueOf(required.cents());
      if (part.compareTo(whole) >= 0) {
        return ON_TRACK;
      }
      return part.multiply(FIVE).compareTo(whole.multiply(FOUR)) >= 0 ? ATTENTION : BELOW;
    }

    /** The name in the API: {@code on_track}. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The pace of some rows of a wallet, from their sums. The running month must have been asked for.
   */
  public static Pace of(Wallet wallet, int[] rows, CallList calls, Workdays workdays) {
    YearMonth month = wallet.question().yearMonth();
    Workdays.OfMonth days = workdays.ofMonth(wallet.question().today());
    Money goal = Money.sum(rows, wallet::goalCents);
    Money soldMonth = Money.sum(rows, wallet::soldMonthCents);
    Money soldBefore = sold(wallet, rows, month.withMonth(1), month);
    Money projected =
        new MonthProjection(
                soldMonth,
                Money.sum(rows, wallet::beforeTodayCents),
                Money.sum(rows, calls::closedCents),
                wallet.soldIn(month.minusYears(1), rows))
            .of(days);
    Money lastYearsRest = sold(wallet, rows, month.minusMonths(11), month.withMonth(1));
    return of(
        goal,
        MonthTarget.of(goal, soldBefore, soldMonth, month.getMonthValue()),
        days,
        projected,
        soldBefore.plus(projected).plus(lastYearsRest));
  }

  /** Sales of consecutive months; {@code to} is exclusive. */
  private static Money sold(Wallet wallet, int[] rows, YearMonth from, YearMonth to) {
    Money sum = Money.ZERO;
    for (YearMonth month = from; month.isBefore(to); month = month.plusMonths(1)) {
      sum = sum.plus(wallet.soldIn(month, rows));
    }
    return sum;
  }

  /**
   * Calculates the pace.
   *
   * @param goal the sum of the goals
   * @param target what must be sold in the month
   * @param days workdays of the month, as of today
   * @param projectedMonth estimate of the month's sales
   * @param projectedYear estimate of the year's sales
   */
  public static Pace of(
      Money goal,
      MonthTarget target,
      Workdays.OfMonth days,
      Money projectedMonth,
      Money projectedYear) {
    boolean hasStatus = days.passed() > 0 && goal.cents() > 0;
    return new Pace(
        days,
        target,
        days.left() == 0 ? Optional.empty() : Optional.of(target.missingPerWorkday(days.left())),
        projectedMonth,
        projectedYear,
        hasStatus ? Optional.of(Status.of(projectedMonth, target.required())) : Optional.empty());
  }

  /** Required less projected; not below zero. */
  public Money shortfall() {
    return new Money(Math.max(0, target.required().minus(projectedMonth).cents()));
  }
}
