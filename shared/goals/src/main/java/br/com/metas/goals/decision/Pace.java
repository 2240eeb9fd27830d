package br.com.metas.goals.decision;

import br.com.metas.goals.Money;
import br.com.metas.goals.Wallet;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/**
 * What the running month still asks for, and how it is expected to end.
 *
 * @param workdays workdays of the month
 * @param target what the month must bring, on the sums
 * @param requiredPerWorkday what is missing for each workday left; empty when none is left
 * @param projectedMonth estimate of the month's sales
 * @param projectedYear estimate of the year's sales
 * @param status whether the month is expected to do; empty before a workday has passed, or without
 *     a goal
 */
public record Pace(
    Workdays.OfMonth workdays,
    MonthTarget target,
    Optional<Money> requiredPerWorkday,
    Money projectedMonth,
    Money projectedYear,
    Optional<Status> status) {

  /** The projection against what the month must bring. */
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
   * The pace of some rows of a wallet that was asked for the running month: every figure comes from
   * their sums.
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

  /** Sales of consecutive months, the second bound exclusive. */
  private static Money sold(Wallet wallet, int[] rows, YearMonth from, YearMonth to) {
    Money sum = Money.ZERO;
    for (YearMonth month = from; month.isBefore(to); month = month.plusMonths(1)) {
      sum = sum.plus(wallet.soldIn(month, rows));
    }
    return sum;
  }

  /**
   * Works the pace out.
   *
   * @param goal the sum of the goals
   * @param target what the month must bring of it
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
    boolean tells = days.passed() > 0 && goal.cents() > 0;
    return new Pace(
        days,
        target,
        days.left() == 0 ? Optional.empty() : Optional.of(target.missingPerWorkday(days.left())),
        projectedMonth,
        projectedYear,
        tells ? Optional.of(Status.of(projectedMonth, target.required())) : Optional.empty());
  }

  /** What the month is expected to miss; not below zero. */
  public Money shortfall() {
    return new Money(Math.max(0, target.required().minus(projectedMonth).cents()));
  }
}
