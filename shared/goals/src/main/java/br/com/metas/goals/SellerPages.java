package br.com.metas.goals;

import java.util.List;
import java.util.Optional;

/** The sellers that have goals, page by page. Implementations are thread-safe. */
@FunctionalInterface
public interface SellerPages {
  /**
   * A page of the sellers with goals that year, ascending by id.
   *
   * @param after the last seller of the page before, or empty for the first page
   * @param limit the most sellers on the page; above 0
   */
  List<SellerId> sellersAfter(GoalYear year, Optional<SellerId> after, int limit);
}
