package br.com.metas.cache.table;

import java.time.Instant;

/**
 * The right to be the one who loads a layer. It spares MySQL work; nothing depends on it being
 * respected.
 *
 * @param owner the request that holds it
 * @param until its end
 * @param gen HEAD's gen when it was taken
 */
public record Lease(Owner owner, Instant until, Gen gen) {
  /**
   * Whether another request may take it.
   *
   * @param now the clock
   * @param latest the furthest end that a lease taken now could have; anything beyond is damage
   * @param currentGen HEAD's gen
   */
  public boolean isFree(Instant now, Instant latest, Gen currentGen) {
    return !until.isAfter(now) || until.isAfter(latest) || !gen.equals(currentGen);
  }
}
