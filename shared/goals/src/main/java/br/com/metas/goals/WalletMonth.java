package br.com.metas.goals;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What a request asks for, and what the live statement reads.
 *
 * @param seller whose wallet
 * @param year the wallet's year
 * @param month the month asked for, 1 to 12, of that year
 * @param today the business day
 * @param firstOpenMonth sales dated on its first day or later are read live
 */
public record WalletMonth(
    SellerId seller, GoalYear year, int month, LocalDate today, YearMonth firstOpenMonth) {
  public WalletMonth {
    if (month < 1 || month > 12) {
      throw new IllegalArgumentException("month must be 1 to 12");
    }
  }

  /** A wallet and a month of its year, as of that day. */
  public WalletMonth(SellerId seller, GoalYear year, int month, BusinessDay day) {
    this(seller, year, month, day.today(), day.firstOpenMonth());
  }

  /** A seller's wallet in the month that is running on that day. */
  public static WalletMonth running(SellerId seller, BusinessDay day) {
    LocalDate today = day.today();
    return new WalletMonth(seller, new GoalYear(today.getYear()), today.getMonthValue(), day);
  }

  /** The month asked for. */
  public YearMonth yearMonth() {
    return YearMonth.of(year.value(), month);
  }

  /** Whether the month asked for is today's. */
  public boolean isRunning() {
    return yearMonth().equals(YearMonth.from(today));
  }

  /** The months that live figures can cover: from December of the year before to December. */
  public MonthRange liveRange() {
    return new MonthRange(year.decemberBefore(), 13);
  }

  /**
   * Whether the live figures cover a month: the open months of the year, the month asked for, and
   * the December before the year while it is open.
   */
  public boolean isLive(YearMonth other) {
    if (other.getYear() != year.value()) {
      return other.equals(firstOpenMonth) && other.equals(year.decemberBefore());
    }
    return !other.isBefore(firstOpenMonth) || other.equals(yearMonth());
  }

  /** First day that is read live, for any month asked for. */
  public LocalDate openFrom() {
    return firstOpenMonth.atDay(1);
  }

  /** Whether the month asked for is closed; it is then read live as well. */
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
