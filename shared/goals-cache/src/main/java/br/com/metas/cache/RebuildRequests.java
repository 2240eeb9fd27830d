package br.com.metas.cache;

import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;

/** Requests rebuilds in the background, for layers near the end of their life. Thread-safe. */
@FunctionalInterface
public interface RebuildRequests {
  /**
   * Requests a rebuild of both layers of a year. May throw, because no answer depends on it.
   *
   * @param seller whose wallet
   * @param year the year; the rebuild worker determines the first open month
   */
  void request(SellerId seller, GoalYear year);
}
