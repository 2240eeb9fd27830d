package br.com.metas.cache.table;

import java.time.Instant;
import java.util.Set;

/**
 * The question a fill begins with: under which gen, after which pointers?
 *
 * @param layers the layers to be loaded
 * @param owner the request
 * @param lease whether to ask for the leases too; without, the claim can't be refused and takes
 *     nothing from anyone
 * @param newGen the gen, should HEAD be absent
 * @param now the clock
 * @param until end of the leases, should they be granted
 */
public record Claim(
    Set<LayerKey> layers, Owner owner, boolean lease, Gen newGen, Instant now, Instant until) {
  public Claim {
    layers = Set.copyOf(layers);
  }

  /** Whether HEAD, as it is, lets this claim have the layer's lease. */
  public boolean mayLease(Head head, LayerKey layer) {
    Lease lease = head.leases().get(layer.text());
    return lease == null || lease.owner().equals(owner) || lease.isFree(now, until, head.gen());
  }
}
