package br.com.metas.rebuilder;

import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;

/** Fills both layers of a wallet. Implementations are thread-safe. */
@FunctionalInterface
public interface WalletRebuilder {
  /**
   * Fills both layers from MySQL, under the ordinary claims.
   *
   * @throws RuntimeException if they are not filled; calling again does no harm
   */
  void rebuild(SellerId seller, GoalYear year);
}
