package br.com.metas.rebuildqueue;

import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import java.util.Optional;

/** A message of the rebuild queue. It has no customer and no figure. */
public sealed interface RebuildMessage {
  GoalYear year();

  /** Rebuild both layers of a seller's wallet: {@code {"seller_id":42,"year":2026}}. */
  record Wallet(SellerId seller, GoalYear year) implements RebuildMessage {}

  /**
   * List more sellers, and send a message for each: {@code {"sellers_after":42,"year":2026}}.
   *
   * @param after the last seller that has a message; empty (0 in the JSON) to begin
   */
  record Sellers(Optional<SellerId> after, GoalYear year) implements RebuildMessage {}
}
