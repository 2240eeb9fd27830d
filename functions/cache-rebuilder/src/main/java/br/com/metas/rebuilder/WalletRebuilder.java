package br.com.metas.rebuilder;

import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;

/** Fills both layers of a wallet. Implementations are thread-safe. */
@FunctionalInterface
public interface WalletRebuilder {
  /**
   * Fills both layers from MySQL, with the same claims as any other fill.
   *
   * @throws RuntimeException if they could not be filled; calling again does no harm
   */
  void rebuild(SellerId seller, GoalYear year);
}
