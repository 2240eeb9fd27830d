package br.com.metas.cache.proof;

import br.com.metas.cache.protocol.Served;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.CacheStatus;
import java.util.Map;

/**
 * What later answers must show, in 12 bits: the changes whose eviction has returned (bits 0 to 3),
 * and the changes that answers have shown in the static layer (4 to 7) and in the annual layer (8
 * to 11).
 */
final class Observed {
  private Observed() {}

  static int evicted(int observed, int bit) {
    return observed | bit;
  }

  /**
   * Adds what an answer has shown, because later answers must show it too. An answer with status
   * BYPASS does not bind later ones.
   */
  static int answered(int observed, Map<LayerKey, Served> layers) {
    int next = observed;
    for (Map.Entry<LayerKey, Served> entry : layers.entrySet()) {
      if (entry.getValue().stamp().status() != CacheStatus.BYPASS) {
        next |= Wallet.bits(entry.getValue().layer()) << shift(entry.getKey());
      }
    }
    return next;
  }

  /**
   * The claim that an answer breaks, or an empty text.
   *
   * @param must what had been observed when the request began
   */
  static String broken(int must, Map<LayerKey, Served> layers) {
    for (Map.Entry<LayerKey, Served> entry : layers.entrySet()) {
      int shows = Wallet.bits(entry.getValue().layer());
      if ((must & 15 & ~shows) != 0) {
        return "claim 1: " + entry.getKey() + " was read before a change whose eviction returned";
      }
      if ((must >> shift(entry.getKey()) & 15 & ~shows) != 0) {
        return "claim 2: " + entry.getKey() + " misses what an earlier answer has shown";
      }
    }
    return "";
  }

  private static int shift(LayerKey key) {
    return key.kind() == LayerKey.Kind.STATIC ? 4 : 8;
  }
}
