package br.com.metas.goals;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Sales of a year by month and customer, in cents, for the months that a source speaks for.
 * Immutable; columns are as long as the wallet.
 */
public final class MonthlySales {
  private final int customers;
  private final long[] @Nullable [] months;

  /**
   * @param customers length of every column
   * @param months twelve columns in cents, January first, null for a month this source does not
   *     speak for; handed over
   * @throws IllegalArgumentException if there are not twelve, or one has another length
   */
  public MonthlySales(int customers, long[] @Nullable [] months) {
    if (months.length != 12) {
      throw new IllegalArgumentException("a year has twelve months");
    }
    for (long[] column : months) {
      if (column != null && column.length != customers) {
        throw new IllegalArgumentException("every month must have one value a customer");
      }
    }
    this.customers = customers;
    this.months = months;
  }

  public int customers() {
    return customers;
  }

  /** Whether this source speaks for the month, 1 to 12. */
  public boolean covers(int month) {
    return months[month - 1] != null;
  }

  /**
   * Cents sold to a customer in a month, 1 to 12.
   *
   * @throws IllegalArgumentException if this source does not speak for that month
   */
  public long cents(int month, int row) {
    long[] column = months[month - 1];
    if (column == null) {
      throw new IllegalArgumentException("month " + month + " is not covered");
    }
    return column[row];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MonthlySales that
        && customers == that.customers
        && Arrays.deepEquals(months, that.months);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(months);
  }
}
