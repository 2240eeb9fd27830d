package br.com.metas.cache;

import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;

/** Where a layer near the end of its life is handed to the background. Thread-safe. */
@FunctionalInterface
public interface RebuildRequests {
  /**
   * Asks for both layers of a year to be rebuilt. May throw; no answer depends on it.
   *
   * @param seller whose wallet
   * @param year which year; whoever rebuilds works out the rest
   */
  void request(SellerId seller, GoalYear year);
}
