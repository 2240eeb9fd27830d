package br.com.metas.goals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** A column of purchase days, absent where a customer has none. Immutable. */
public final class PurchaseDates {
  /** The epoch day that stands for "never". */
  public static final int NEVER = Integer.MIN_VALUE;

  private final int[] epochDays;

  /**
   * @param epochDays days since 1970-01-01, {@link #NEVER} where there is none; copied
   */
  public PurchaseDates(int... epochDays) {
    this.epochDays = epochDays.clone();
  }

  public int size() {
    return epochDays.length;
  }

  /** Days since 1970-01-01, or {@link #NEVER}. */
  public int epochDay(int row) {
    return epochDays[row];
  }

  public Optional<LocalDate> at(int row) {
    return toDate(epochDays[row]);
  }

  /** The date of an epoch day, or empty for {@link #NEVER}. */
  public static Optional<LocalDate> toDate(int epochDay) {
    return epochDay == NEVER ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(epochDay));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PurchaseDates that && Arrays.equals(epochDays, that.epochDays);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(epochDays);
  }
}
