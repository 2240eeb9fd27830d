package br.com.metas.cache.table;

import java.time.Instant;
import java.util.Set;

/**
 * The first call of a fill. It reads gen and pointers, and can take leases.
 *
 * @param layers the layers to load
 * @param owner the request
 * @param lease whether to take the leases as well; a claim without them is never refused, and other
 *     requests keep their leases
 * @param newGen the gen for a new HEAD, if there is none
 * @param now the clock
 * @param until end of the leases, if they are granted
 */
public record Claim(
    Set<LayerKey> layers, Owner owner, boolean lease, Gen newGen, Instant now, Instant until) {
  public Claim {
    layers = Set.copyOf(layers);
  }

  /** Whether this claim can have the layer's lease, by this HEAD. */
  public boolean mayLease(Head head, LayerKey layer) {
    Lease lease = head.leases().get(layer.text());
    return lease == null || lease.owner().equals(owner) || lease.isFree(now, until, head.gen());
  }
}
