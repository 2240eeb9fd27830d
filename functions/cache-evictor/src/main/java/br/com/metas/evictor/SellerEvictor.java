package br.com.metas.evictor;

import br.com.metas.goals.SellerId;

/** Evicts a seller's layers. Implementations are thread-safe. */
@FunctionalInterface
public interface SellerEvictor {
  /**
   * Evicts. After it returns, later requests never see a layer that was read before the call.
   *
   * @throws RuntimeException if this is not certain; calling again does no harm
   */
  void evict(SellerId seller);
}
