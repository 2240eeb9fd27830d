package br.com.metas.goals;

import java.util.List;
import java.util.Optional;

/** Which sellers have goals. Implementations are thread-safe. */
public interface SellerDirectory {
  /**
   * A seller with goals in a year.
   *
   * @param seller the seller
   * @param customers size of the wallet
   * @param goal sum of its goals
   */
  record SellerGoals(SellerId seller, int customers, Money goal) {}

  /** The sellers with goals that year, ascending by id. */
  List<SellerGoals> sellers(GoalYear year);

  /** Every year that has goals, ascending. */
  List<GoalYear> years();

  /**
   * A page of the sellers with goals that year, ascending by id.
   *
   * @param after the last seller of the page before, or empty for the first page
   * @param limit at most this many; above 0
   */
  List<SellerId> sellersAfter(GoalYear year, Optional<SellerId> after, int limit);
}
