package br.com.metas.cache.table;

import java.time.Instant;

/**
 * The right to be the only request that loads a layer. It saves work in MySQL; correctness does not
 * depend on it.
 *
 * @param owner the request that holds it
 * @param until its end
 * @param gen HEAD's gen when it was taken
 */
public record Lease(Owner owner, Instant until, Gen gen) {
  /**
   * Whether another request may take the lease.
   *
   * @param now the clock
   * @param latest the latest end of a lease that is taken now; a later end is damage
   * @param currentGen HEAD's gen
   */
  public boolean isFree(Instant now, Instant latest, Gen currentGen) {
    return !until.isAfter(now) || until.isAfter(latest) || !gen.equals(currentGen);
  }
}
