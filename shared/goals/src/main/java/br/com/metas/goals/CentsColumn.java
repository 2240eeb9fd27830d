package br.com.metas.goals;

import java.util.Arrays;

/** A column of amounts in cents, one per customer. Immutable. */
public final class CentsColumn {
  private final long[] cents;

  /**
   * @param cents one value per customer; copied
   */
  public CentsColumn(long... cents) {
    this.cents = cents.clone();
  }

  public int size() {
    return cents.length;
  }

  public long cents(int row) {
    return cents[row];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CentsColumn that && Arrays.equals(cents, that.cents);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(cents);
  }
}
