package br.com.metas.goals;

import java.util.List;
import java.util.Optional;

/** The sellers that have goals, however many, a page at a time. Implementations are thread-safe. */
@FunctionalInterface
public interface SellerPages {
  /**
   * A page of the sellers with goals that year, ascending by id.
   *
   * @param after the last seller of the page before, or empty for the first page
   * @param limit at most this many; above 0
   */
  List<SellerId> sellersAfter(GoalYear year, Optional<SellerId> after, int limit);
}
