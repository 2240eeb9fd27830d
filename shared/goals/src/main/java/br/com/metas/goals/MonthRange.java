package br.com.metas.goals;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Consecutive months.
 *
 * @param first the first of them
 * @param size how many; may be 0
 */
public record MonthRange(YearMonth first, int size) {
  public MonthRange {
    if (size < 0) {
      throw new IllegalArgumentException("the size of a range must not be negative");
    }
  }

  /** The first month after the range. */
  public YearMonth endExclusive() {
    return first.plusMonths(size);
  }

  public boolean contains(YearMonth month) {
    int index = indexOf(month);
    return index >= 0 && index < size;
  }

  /** Months between the first one and this: 0 for the first, below 0 for an earlier one. */
  public int indexOf(YearMonth month) {
    return (month.getYear() - first.getYear()) * 12 + month.getMonthValue() - first.getMonthValue();
  }

  /** The month at an index, 0 for the first. */
  public YearMonth at(int index) {
    return first.plusMonths(index);
  }

  /** The day on which the month at an index begins; with {@code size} the day after the range. */
  public LocalDate beginOf(int index) {
    return at(index).atDay(1);
  }
}
