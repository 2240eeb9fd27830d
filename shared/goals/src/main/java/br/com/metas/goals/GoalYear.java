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

  @Override
  public int compareTo(GoalYear other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
