package br.com.metas.goals.decision;

import br.com.metas.goals.PurchaseHistory;
import java.util.Optional;

/**
 * How often a customer buys: the number of intervals between the first and the last day of purchase
 * in the twelve closed months. Comparisons multiply instead of dividing, so nothing is rounded.
 *
 * @param intervals days of purchase less one; 2 or more
 * @param spanDays days from the first to the last; above 0
 */
public record BuyingRhythm(int intervals, int spanDays) {
  private static final int MIN_DAYS = 3;

  /** The rhythm of a customer; empty with fewer than three days of purchase. */
  public static Optional<BuyingRhythm> of(PurchaseHistory purchases) {
    if (purchases.days() < MIN_DAYS || purchases.lastDay() <= purchases.firstDay()) {
      return Optional.empty();
    }
    return Optional.of(
        new BuyingRhythm(purchases.days() - 1, purchases.lastDay() - purchases.firstDay()));
  }

  /** Mean days from one purchase to the next, rounded half up. */
  public int intervalDays() {
    return (2 * spanDays + intervals) / (2 * intervals);
  }

  /**
   * Whether a customer who has been silent for that number of days has reached the usual interval.
   */
  boolean isOver(long silentDays) {
    return silentDays * intervals >= spanDays;
  }

  /** The reason for a customer who has been silent for that number of days. */
  Reason reason(long silentDays) {
    long silence = silentDays * intervals;
    long span = spanDays;
    if (2 * silence < span) {
      return Reason.EARLY;
    }
    if (silence < span) {
      return Reason.SOON;
    }
    if (2 * silence < 3 * span) {
      return Reason.DUE;
    }
    if (silence <= 3 * span) {
      return Reason.LATE;
    }
    return silence <= 6 * span ? Reason.SLIPPING : Reason.SILENT;
  }
}
