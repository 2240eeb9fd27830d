package br.com.metas.goals;

import java.util.List;

/** The sellers that have goals, with the sums of their goals. Implementations are thread-safe. */
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

  /**
   * Their ids alone, ascending. Cheaper, because no goal is read. Ids of 0 and below are not
   * reported.
   */
  List<SellerId> ids(GoalYear year);

  /** Every year that has goals, ascending. */
  List<GoalYear> years();
}
