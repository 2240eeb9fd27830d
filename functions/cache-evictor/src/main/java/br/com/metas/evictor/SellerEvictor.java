package br.com.metas.evictor;

import br.com.metas.goals.SellerId;

/** Evicts a seller's layers. Implementations are thread-safe. */
@FunctionalInterface
public interface SellerEvictor {
  /**
   * When this returns, no later request sees a layer read before the call.
   *
   * @throws RuntimeException if that is not certain; calling again does no harm
   */
  void evict(SellerId seller);
}
