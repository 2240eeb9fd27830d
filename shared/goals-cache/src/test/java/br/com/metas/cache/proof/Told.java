package br.com.metas.cache.proof;

import br.com.metas.cache.protocol.Served;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.CacheStatus;
import java.util.Map;

/**
 * What the claims are about, in 12 bits: which changes' evictions have returned (bits 0 to 3), and
 * which changes answers have shown in the static (4 to 7) and in the annual layer (8 to 11).
 */
final class Told {
  private Told() {}

  static int evicted(int told, int bit) {
    return told | bit;
  }

  /** Once given, an answer binds later ones; one marked BYPASS shows what nobody else need see. */
  static int answered(int told, Map<LayerKey, Served> layers) {
    int next = told;
    for (Map.Entry<LayerKey, Served> entry : layers.entrySet()) {
      if (entry.getValue().stamp().status() != CacheStatus.BYPASS) {
        next |= Wallet.bits(entry.getValue().layer()) << shift(entry.getKey());
      }
    }
    return next;
  }

  /**
   * The claim that an answer breaks, or nothing.
   *
   * @param must what had been told when the request began
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
