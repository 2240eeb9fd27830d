package br.com.metas.goals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/**
 * The totals of a wallet, or of one class of it: sums of its merged rows, never an SQL aggregate.
 *
 * @param customers how many
 * @param goal sum of the goals
 * @param sold sum of the year's sales
 * @param previousYearSales sum of the sales of the year before
 * @param gap goal less sold
 * @param achievement sold as a share of the goal; empty when the sum of goals is zero
 * @param activeCustomersMonth customers who bought in the month asked for
 * @param penetrationMonth active customers as a share of all; zero without customers
 * @param totalSoldMonth sum of the sales in the month asked for
 * @param soldByMonth twelve sums, January first
 */
public record GoalsSummary(
    int customers,
    Money goal,
    Money sold,
    Money previousYearSales,
    Money gap,
    Optional<Percentage> achievement,
    int activeCustomersMonth,
    Percentage penetrationMonth,
    Money totalSoldMonth,
    List<Money> soldByMonth) {

  /** Adds up these rows of the wallet. */
  static GoalsSummary of(Wallet wallet, int[] rows) {
    Money goal = sum(rows, wallet::goalCents);
    Money sold = sum(rows, wallet::soldCents);
    int active = 0;
    for (int row : rows) {
      if (wallet.isActiveMonth(row)) {
        active++;
      }
    }
    List<Money> soldByMonth = new ArrayList<>(12);
    for (int month = 1; month <= 12; month++) {
      int of = month;
      soldByMonth.add(sum(rows, row -> wallet.monthCents(of, row)));
    }
    return new GoalsSummary(
        rows.length,
        goal,
        sold,
        sum(rows, wallet::previousYearCents),
        goal.minus(sold),
        Percentage.of(sold.cents(), goal.cents()),
        active,
        Percentage.of(active, rows.length).orElse(Percentage.ZERO),
        soldByMonth.get(wallet.question().month() - 1),
        List.copyOf(soldByMonth));
  }

  private static Money sum(int[] rows, IntToLongFunction cents) {
    long sum = 0;
    for (int row : rows) {
      sum = Math.addExact(sum, cents.applyAsLong(row));
    }
    return new Money(sum);
  }
}
