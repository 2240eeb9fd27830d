package br.com.metas.events;

import br.com.metas.goals.SellerId;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The sellers whose wallets a change touches. The layers of each of them are evicted.
 *
 * @param owner the owner of the customer's wallet, which is not always the seller who took the
 *     order
 * @param former the former owner, if the owner changed
 */
public record AffectedSellers(SellerId owner, Optional<SellerId> former) {
  /** The customer stayed in the wallet. */
  public static AffectedSellers of(SellerId owner) {
    return new AffectedSellers(owner, Optional.empty());
  }

  /** The customer moved from one wallet to another. */
  public static AffectedSellers moved(SellerId owner, SellerId former) {
    return new AffectedSellers(owner, Optional.of(former));
  }

  /** One or two sellers, ascending. */
  public NavigableSet<SellerId> all() {
    NavigableSet<SellerId> all = new TreeSet<>();
    all.add(owner);
    former.ifPresent(all::add);
    return all;
  }
}
