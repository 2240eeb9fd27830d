package br.com.metas.goals.report;

import br.com.metas.goals.Percentage;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.decision.Workdays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sellers of a year side by side.
 *
 * @param sellers in the order that was asked for
 * @param totals the sums of exactly these sellers
 */
public record TeamReport(List<SellerRow> sellers, GoalsSummary totals) {
  public TeamReport {
    sellers = List.copyOf(sellers);
  }

  /**
   * One seller.
   *
   * @param seller the seller
   * @param name the seller's name; empty where none is known
   * @param summary the figures of the seller's own wallet
   * @param share the share of the team's sales of the month; empty when the team sold nothing
   */
  public record SellerRow(
      SellerId seller, Optional<String> name, GoalsSummary summary, Optional<Percentage> share) {}

  /**
   * Orders the sellers and adds them up.
   *
   * @param summaries of each seller's wallet, all of the same month
   * @param names the names of the sellers that have one
   * @param month the month asked for, 1 to 12
   * @param days its workdays, if it is the running month
   */
  public static TeamReport of(
      Map<SellerId, GoalsSummary> summaries,
      Map<SellerId, String> names,
      int month,
      Optional<Workdays.OfMonth> days,
      TeamOrdering ordering) {
    GoalsSummary totals = GoalsSummary.sum(List.copyOf(summaries.values()), month, days);
    long teamSold = totals.totalSoldMonth().cents();
    return new TeamReport(
        summaries.entrySet().stream()
            .map(entry ->
                new SellerRow(
                    entry.getKey(),
                    Optional.ofNullable(names.get(entry.getKey())),
                    entry.getValue(),
                    Percentage.of(entry.getValue().totalSoldMonth().cents(), teamSold)))
            .sorted(ordering.comparator())
            .toList(),
        totals);
  }
}
