package br.com.metas.goals;

import java.util.Arrays;

/** The customers of a wallet, ascending and distinct. Immutable. */
public final class CustomerIds {
  public static final CustomerIds NONE = new CustomerIds(new long[0]);

  private final long[] ids;

  private CustomerIds(long[] ids) {
    this.ids = ids;
  }

  /**
   * Takes the ids as they are read.
   *
   * @param ids ascending and distinct
   * @throws IllegalArgumentException if they are not
   */
  public static CustomerIds of(long... ids) {
    for (int row = 1; row < ids.length; row++) {
      if (ids[row] <= ids[row - 1]) {
        throw new IllegalArgumentException("customer ids must ascend");
      }
    }
    return new CustomerIds(ids.clone());
  }

  public int size() {
    return ids.length;
  }

  /** The customer of a row, 0 to size - 1. */
  public long at(int row) {
    return ids[row];
  }

  public long[] toArray() {
    return ids.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CustomerIds that && Arrays.equals(ids, that.ids);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ids);
  }

  @Override
  public String toString() {
    return ids.length + " customers";
  }
}
