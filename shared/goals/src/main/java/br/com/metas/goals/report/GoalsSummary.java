package br.com.metas.goals.report;

import br.com.metas.goals.Classification;
import br.com.metas.goals.Money;
import br.com.metas.goals.Percentage;
import br.com.metas.goals.Wallet;
import br.com.metas.goals.decision.CallList;
import br.com.metas.goals.decision.MonthTarget;
import br.com.metas.goals.decision.Workdays;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

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
 * @param running figures that only the running month has; empty for any other month
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
    List<Money> soldByMonth,
    Optional<RunningMonth> running) {

  /**
   * The totals of a wallet.
   *
   * @param classification only this class; empty for all classes
   */
  public static GoalsSummary of(
      Wallet wallet, Optional<Classification> classification, Workdays workdays) {
    return of(wallet, rows(wallet, classification), CallList.of(wallet), workdays);
  }

  /** The rows of a class; empty for all classes. */
  static int[] rows(Wallet wallet, Optional<Classification> classification) {
    return IntStream.range(0, wallet.size())
        .filter(row -> classification.map(wallet.classification(row)::equals).orElse(true))
        .toArray();
  }

  /** The totals of these rows of the wallet. */
  static GoalsSummary of(Wallet wallet, int[] rows, Optional<CallList> calls, Workdays workdays) {
    Money goal = Money.sum(rows, wallet::goalCents);
    Money sold = Money.sum(rows, wallet::soldCents);
    int active = 0;
    for (int row : rows) {
      if (wallet.isActiveMonth(row)) {
        active++;
      }
    }
    List<Money> soldByMonth = new ArrayList<>(12);
    YearMonth january = wallet.question().year().firstMonth();
    for (int month = 0; month < 12; month++) {
      soldByMonth.add(wallet.soldIn(january.plusMonths(month), rows));
    }
    return new GoalsSummary(
        rows.length,
        goal,
        sold,
        Money.sum(rows, wallet::previousYearCents),
        goal.minus(sold),
        Percentage.of(sold.cents(), goal.cents()),
        active,
        Percentage.of(active, rows.length).orElse(Percentage.ZERO),
        soldByMonth.get(wallet.question().month() - 1),
        List.copyOf(soldByMonth),
        calls.map(list -> RunningMonth.of(wallet, rows, list, workdays)));
  }

  /**
   * The totals of several wallets. Percentages and pace are calculated from the sums. The
   * projections are an exception: they are the sums of the projections of each wallet.
   *
   * @param parts summaries of the same month
   * @param month the month asked for, 1 to 12
   * @param days its workdays, if it is the running month
   */
  static GoalsSummary sum(List<GoalsSummary> parts, int month, Optional<Workdays.OfMonth> days) {
    Money goal = total(parts, GoalsSummary::goal);
    Money sold = total(parts, GoalsSummary::sold);
    List<Money> soldByMonth =
        IntStream.range(0, 12)
            .mapToObj(of -> total(parts, part -> part.soldByMonth.get(of)))
            .toList();
    int customers = parts.stream().mapToInt(GoalsSummary::customers).sum();
    int active = parts.stream().mapToInt(GoalsSummary::activeCustomersMonth).sum();
    Money soldMonth = soldByMonth.get(month - 1);
    Money soldBefore = soldByMonth.subList(0, month - 1).stream().reduce(Money.ZERO, Money::plus);
    List<RunningMonth> running = parts.stream().flatMap(part -> part.running.stream()).toList();
    return new GoalsSummary(
        customers,
        goal,
        sold,
        total(parts, GoalsSummary::previousYearSales),
        goal.minus(sold),
        Percentage.of(sold.cents(), goal.cents()),
        active,
        Percentage.of(active, customers).orElse(Percentage.ZERO),
        soldMonth,
        soldByMonth,
        days.map(workdays ->
            RunningMonth.sum(
                running, goal, MonthTarget.of(goal, soldBefore, soldMonth, month), workdays)));
  }

  private static Money total(List<GoalsSummary> parts, Function<GoalsSummary, Money> amount) {
    return parts.stream().map(amount).reduce(Money.ZERO, Money::plus);
  }
}
