package br.com.metas.goals;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The question the live statement answers.
 *
 * @param seller whose wallet
 * @param year the wallet's year
 * @param month the month asked for, 1 to 12, of that year
 * @param firstOpenMonth everything dated from its first day on is read
 */
public record WalletMonth(SellerId seller, GoalYear year, int month, YearMonth firstOpenMonth) {
  public WalletMonth {
    if (month < 1 || month > 12) {
      throw new IllegalArgumentException("month must be 1 to 12");
    }
  }

  /** First day that is read live whatever month is asked. */
  public LocalDate openFrom() {
    return firstOpenMonth.atDay(1);
  }

  /** Whether the month asked for is closed, so that it is read live in addition. */
  public boolean monthIsClosed() {
    return month <= year.closedMonths(firstOpenMonth);
  }

  /** First day of the month asked for. */
  public LocalDate monthFrom() {
    return LocalDate.of(year.value(), month, 1);
  }

  /** First day after the month asked for. */
  public LocalDate monthTo() {
    return monthFrom().plusMonths(1);
  }
}
