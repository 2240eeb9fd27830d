package br.com.metas.goals;

import java.time.YearMonth;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Sales by month and customer, in cents, for the months that a source covers. Immutable; columns
 * are as long as the wallet.
 */
public final class MonthlySales {
  private final int customers;
  private final MonthRange range;
  private final long[] @Nullable [] months;

  /**
   * @param customers length of every column
   * @param first the month of the first column
   * @param months consecutive columns in cents, null for a month that this source does not cover;
   *     not copied
   * @throws IllegalArgumentException if a column has another length
   */
  public MonthlySales(int customers, YearMonth first, long[] @Nullable [] months) {
    for (long[] column : months) {
      if (column != null && column.length != customers) {
        throw new IllegalArgumentException("every month must have one value per customer");
      }
    }
    this.customers = customers;
    this.range = new MonthRange(first, months.length);
    this.months = months;
  }

  public int customers() {
    return customers;
  }

  /** Whether this source has figures for the month. */
  public boolean covers(YearMonth month) {
    return range.contains(month) && months[range.indexOf(month)] != null;
  }

  /**
   * Cents sold to a customer in a month.
   *
   * @throws IllegalArgumentException if this source does not cover that month
   */
  public long cents(YearMonth month, int row) {
    return column(month)[row];
  }

  /** The cents of a month, one value per customer; callers must not change the array. */
  long[] column(YearMonth month) {
    long[] column = range.contains(month) ? months[range.indexOf(month)] : null;
    if (column == null) {
      throw new IllegalArgumentException(month + " is not covered");
    }
    return column;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MonthlySales that
        && customers == that.customers
        && range.equals(that.range)
        && Arrays.deepEquals(months, that.months);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(months);
  }
}
