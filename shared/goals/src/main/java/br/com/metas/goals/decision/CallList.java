package br.com.metas.goals.decision;

import br.com.metas.goals.CentsColumn;
import br.com.metas.goals.Money;
import br.com.metas.goals.PurchaseDates;
import br.com.metas.goals.PurchaseHistory;
import br.com.metas.goals.Wallet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The reason and the score of every customer of a wallet in the running month. Rows are numbered as
 * in the wallet. Immutable.
 */
public final class CallList {
  private static final int MONTHS = 12;

  private final Wallet wallet;
  private final CentsColumn closedCents;
  private final View.Row[] rows;
  private final long[] scores;

  private CallList(Wallet wallet, CentsColumn closedCents, View.Row[] rows, long[] scores) {
    this.wallet = wallet;
    this.closedCents = closedCents;
    this.rows = rows;
    this.scores = scores;
  }

  /** The call list of a wallet; empty unless the running month was asked for. */
  public static Optional<CallList> of(Wallet wallet) {
    if (!wallet.question().isRunning()) {
      return Optional.empty();
    }
    LocalDate today = wallet.question().today();
    CentsColumn closedCents = wallet.closedCents();
    View.Row[] rows = new View.Row[wallet.size()];
    long[] scores = new long[wallet.size()];
    for (int row = 0; row < rows.length; row++) {
      long usual = Math.max(0, closedCents.cents(row));
      boolean active = wallet.isActiveMonth(row);
      Reason reason = Reason.of(wallet.purchases(row), usual, active, today);
      rows[row] =
          new View.Row(
              reason,
              wallet.phone(row).isPresent(),
              active,
              wallet.goalCents(row) > 0 && wallet.gapCents(row) <= 0);
      scores[row] = Math.multiplyExact(usual, reason.weight());
    }
    return Optional.of(new CallList(wallet, closedCents, rows, scores));
  }

  public Reason reason(int row) {
    return rows[row].reason();
  }

  /** The score. It orders the list and is never shown. */
  public long score(int row) {
    return scores[row];
  }

  /**
   * Whom to call first: by score, then customers who have not bought this month, then by gap. Rows
   * with equal values compare equal.
   */
  public Comparator<Integer> order() {
    return Comparator.<Integer>comparingLong(row -> scores[row])
        .reversed()
        .thenComparing(row -> reason(row).boughtThisMonth())
        .thenComparing(Comparator.<Integer>comparingLong(wallet::gapCents).reversed());
  }

  /** Whether a view shows a customer. */
  public boolean isIn(View view, int row) {
    return view.holds(rows[row]);
  }

  /** How many of these rows each view holds; every view has a count. */
  public Map<View, Integer> counts(int[] of) {
    Map<View, Integer> result = new EnumMap<>(View.class);
    for (View view : View.values()) {
      int count = 0;
      for (int row : of) {
        if (view.holds(rows[row])) {
          count++;
        }
      }
      result.put(view, count);
    }
    return result;
  }

  /** Sales of the twelve closed months, in cents, returns deducted. */
  public long closedCents(int row) {
    return closedCents.cents(row);
  }

  /** A twelfth of the sales of the twelve closed months, HALF_UP; not below zero. */
  public Money averageMonth(int row) {
    long usual = Math.max(0, closedCents.cents(row));
    return new Money(usual / MONTHS + (usual % MONTHS >= MONTHS / 2 ? 1 : 0));
  }

  /** The decision for one customer, with its figures. */
  public Call call(int row) {
    PurchaseHistory purchases = wallet.purchases(row);
    return new Call(
        reason(row),
        silentDays(purchases.latestDay()),
        BuyingRhythm.of(purchases)
            .map(rhythm -> OptionalInt.of(rhythm.intervalDays()))
            .orElseGet(OptionalInt::empty),
        purchases.days(),
        averageMonth(row));
  }

  private OptionalInt silentDays(int latestDay) {
    if (latestDay == PurchaseDates.NEVER) {
      return OptionalInt.empty();
    }
    long days = wallet.question().today().toEpochDay() - latestDay;
    return days < 0 ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(days));
  }

  /** What must be sold to a customer this month. */
  public MonthTarget target(int row) {
    int month = wallet.question().month();
    long before = 0;
    for (int of = 1; of < month; of++) {
      before = Math.addExact(before, wallet.monthCents(of, row));
    }
    return MonthTarget.of(
        new Money(wallet.goalCents(row)),
        new Money(before),
        new Money(wallet.soldMonthCents(row)),
        month);
  }
}
