package br.com.metas.goals;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The calendar year that goals are set for.
 *
 * @param value 2000 to 2100
 */
public record GoalYear(int value) implements Comparable<GoalYear> {
  public static final int MIN = 2000;
  public static final int MAX = 2100;

  public GoalYear {
    if (value < MIN || value > MAX) {
      throw new IllegalArgumentException("year must be " + MIN + " to " + MAX);
    }
  }

  /** The first day of the year. */
  public LocalDate firstDay() {
    return LocalDate.of(value, 1, 1);
  }

  /** The first day of the following year: the year is half-open. */
  public LocalDate endExclusive() {
    return LocalDate.of(value + 1, 1, 1);
  }

  /**
   * How many months of this year are closed for the cache.
   *
   * @param firstOpenMonth the first month that is still read live
   * @return 0 to 12
   */
  public int closedMonths(YearMonth firstOpenMonth) {
    if (firstOpenMonth.getYear() > value) {
      return 12;
    }
    return firstOpenMonth.getYear() < value ? 0 : firstOpenMonth.getMonthValue() - 1;
  }

  /**
   * The months that an annual layer of this year holds. A past year has its own twelve months. The
   * running year has the twelve months before the first open month, so they include the same month
   * of the year before (section 2 of the design). A later year has none.
   *
   * @param firstOpenMonth the first month that is still read live
   */
  public MonthRange closedRange(YearMonth firstOpenMonth) {
    if (firstOpenMonth.getYear() > value) {
      return new MonthRange(firstMonth(), 12);
    }
    return isShownLive(firstOpenMonth)
        ? new MonthRange(firstOpenMonth.minusMonths(12), 12)
        : new MonthRange(firstMonth(), 0);
  }

  /**
   * Whether the first open month lies in this year, or is the December before it. That December is
   * still open in the first days of January.
   */
  boolean isShownLive(YearMonth firstOpenMonth) {
    return firstOpenMonth.getYear() == value || firstOpenMonth.equals(decemberBefore());
  }

  /** January of the year. */
  public YearMonth firstMonth() {
    return YearMonth.of(value, 1);
  }

  /** The month before the year begins. */
  YearMonth decemberBefore() {
    return YearMonth.of(value - 1, 12);
  }

  @Override
  public int compareTo(GoalYear other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
