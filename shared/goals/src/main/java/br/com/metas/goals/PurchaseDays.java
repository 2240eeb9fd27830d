package br.com.metas.goals;

import java.util.Arrays;

/**
 * How often each customer bought in the months of an annual layer: distinct days with a sale above
 * zero, and the first of them. Immutable; both columns are as long as the wallet.
 */
public final class PurchaseDays {
  private final int[] counts;
  private final PurchaseDates firsts;

  /**
   * @param counts distinct days with a sale above zero; not copied
   * @param firsts the first such day, absent where there is none
   * @throws IllegalArgumentException if the columns differ in length, or if a count is 0 with a
   *     first day or above 0 without one
   */
  public PurchaseDays(int[] counts, PurchaseDates firsts) {
    if (counts.length != firsts.size()) {
      throw new IllegalArgumentException("every column must have one value per customer");
    }
    for (int row = 0; row < counts.length; row++) {
      if (counts[row] < 0 || (counts[row] == 0) != (firsts.epochDay(row) == PurchaseDates.NEVER)) {
        throw new IllegalArgumentException(
            "a customer has a first day if, and only if, the count is above 0");
      }
    }
    this.counts = counts;
    this.firsts = firsts;
  }

  public int size() {
    return counts.length;
  }

  /** Distinct days with a sale above zero. */
  public int count(int row) {
    return counts[row];
  }

  /** The first such day, as days since 1970-01-01, or {@link PurchaseDates#NEVER}. */
  public int firstDay(int row) {
    return firsts.epochDay(row);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PurchaseDays that
        && Arrays.equals(counts, that.counts)
        && firsts.equals(that.firsts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(counts) + firsts.hashCode();
  }
}
