package br.com.metas.goals.decision;

import br.com.metas.goals.PurchaseDates;
import br.com.metas.goals.PurchaseHistory;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Why to call a customer now, or why not. The first condition that holds decides, in the order of
 * the values here.
 */
public enum Reason {
  /** Never bought. */
  NEVER(0),
  /** Bought this month and, by the buying rhythm, is due again. */
  BOUGHT_DUE(0),
  /** Bought this month. */
  BOUGHT(0),
  /** The latest purchase is dated after today. */
  SCHEDULED(0),
  /** Bought this month, but returns are at least as high. */
  RETURNED(0),
  /** The sales of the twelve closed months are not above zero. */
  DORMANT(0),
  /** Silent for less than half of the usual interval. */
  EARLY(5),
  /** Silent for less than the usual interval. */
  SOON(8),
  /** Silent for less than one and a half intervals. */
  DUE(10),
  /** Silent for up to three intervals. */
  LATE(10),
  /** Silent for up to six intervals. */
  SLIPPING(5),
  /** Silent for more than six intervals. */
  SILENT(1),
  /** Without a rhythm; the latest purchase is up to 90 days ago. */
  FEW(8),
  /** Without a rhythm; the latest purchase is up to 180 days ago. */
  COOLING(5),
  /** Without a rhythm; the latest purchase is longer ago. */
  RARE(1);

  private static final int FEW_DAYS = 90;
  private static final int COOLING_DAYS = 180;

  private final int weight;

  Reason(int weight) {
    this.weight = weight;
  }

  /**
   * The weight in the score: tenths of the customer's usual sales that a call now is worth; 0 means
   * no call.
   */
  public int weight() {
    return weight;
  }

  /** Whether the customer is worth a call now. */
  public boolean worthCalling() {
    return weight > 0;
  }

  /** Whether more was sold than returned this month. */
  public boolean boughtThisMonth() {
    return this == BOUGHT || this == BOUGHT_DUE;
  }

  /** Whether we may lose the customer. */
  boolean isAtRisk() {
    return switch (this) {
      case SLIPPING, SILENT, COOLING, RARE -> true;
      case NEVER, BOUGHT_DUE, BOUGHT, SCHEDULED, RETURNED, DORMANT, EARLY, SOON, DUE, LATE, FEW ->
          false;
    };
  }

  /** The code in the API: {@code bought_due}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The reason of one customer.
   *
   * @param purchases when the customer bought
   * @param usualCents sales of the twelve closed months, not below 0
   * @param activeMonth whether more was sold than returned this month
   * @param today the business day
   */
  public static Reason of(
      PurchaseHistory purchases, long usualCents, boolean activeMonth, LocalDate today) {
    if (purchases.latestDay() == PurchaseDates.NEVER) {
      return NEVER;
    }
    Optional<BuyingRhythm> rhythm = BuyingRhythm.of(purchases);
    long silence = today.toEpochDay() - purchases.latestDay();
    if (activeMonth) {
      boolean due = silence >= 0 && rhythm.filter(usual -> usual.isOver(silence)).isPresent();
      return due ? BOUGHT_DUE : BOUGHT;
    }
    if (silence < 0) {
      return SCHEDULED;
    }
    // A purchase fewer days ago than today's day of the month was in this month.
    if (silence < today.getDayOfMonth()) {
      return RETURNED;
    }
    if (usualCents == 0) {
      return DORMANT;
    }
    return rhythm.map(usual -> usual.reason(silence)).orElseGet(() -> withoutRhythm(silence));
  }

  private static Reason withoutRhythm(long silence) {
    if (silence <= FEW_DAYS) {
      return FEW;
    }
    return silence <= COOLING_DAYS ? COOLING : RARE;
  }
}
