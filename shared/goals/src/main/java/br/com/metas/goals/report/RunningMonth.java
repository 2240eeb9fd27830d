package br.com.metas.goals.report;

import br.com.metas.goals.Money;
import br.com.metas.goals.Wallet;
import br.com.metas.goals.decision.CallList;
import br.com.metas.goals.decision.MonthTarget;
import br.com.metas.goals.decision.Pace;
import br.com.metas.goals.decision.Reason;
import br.com.metas.goals.decision.View;
import br.com.metas.goals.decision.Workdays;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The figures that a summary has only for the running month.
 *
 * @param views how many customers each view holds; search does not change it; every view has a
 *     count
 * @param pace what must still be sold in the month, and what it is expected to bring
 * @param toFetch a twelfth of the sales, in the twelve closed months, of the customers who are due
 *     or late; rounded once, HALF_UP
 */
public record RunningMonth(Map<View, Integer> views, Pace pace, Money toFetch) {
  private static final int MONTHS = 12;

  public RunningMonth {
    views = Map.copyOf(views);
  }

  static RunningMonth of(Wallet wallet, int[] rows, CallList calls, Workdays workdays) {
    int[] silent =
        Arrays.stream(rows)
            .filter(row -> calls.reason(row) == Reason.DUE || calls.reason(row) == Reason.LATE)
            .toArray();
    // A customer who is due or late has sales above zero in those months.
    long usual = Money.sum(silent, calls::closedCents).cents();
    return new RunningMonth(
        calls.counts(rows),
        Pace.of(wallet, rows, calls, workdays),
        new Money(Math.floorDiv(Math.addExact(usual, MONTHS / 2), MONTHS)));
  }

  /**
   * The sums of several wallets.
   *
   * @param parts the figures of each wallet
   * @param goal the sum of their goals
   * @param target what must be sold in the month to reach that sum
   * @param days the workdays of the month, as of today
   */
  static RunningMonth sum(
      List<RunningMonth> parts, Money goal, MonthTarget target, Workdays.OfMonth days) {
    Map<View, Integer> views = new EnumMap<>(View.class);
    for (View view : View.values()) {
      views.put(view, parts.stream().mapToInt(part -> part.views.getOrDefault(view, 0)).sum());
    }
    return new RunningMonth(
        views,
        Pace.of(
            goal,
            target,
            days,
            total(parts, part -> part.pace.projectedMonth()),
            total(parts, part -> part.pace.projectedYear())),
        total(parts, RunningMonth::toFetch));
  }

  private static Money total(List<RunningMonth> parts, Function<RunningMonth, Money> amount) {
    return parts.stream().map(amount).reduce(Money.ZERO, Money::plus);
  }
}
