package br.com.metas.cache;

import br.com.metas.cache.protocol.Evicting;
import br.com.metas.cache.protocol.Outcome;
import br.com.metas.cache.table.LayerTable;
import br.com.metas.goals.SellerId;
import java.util.Optional;

/** Makes everything cached of a seller invalid. Thread-safe. */
public final class LayerEvictor {
  private final Performer.Ports ports;

  public LayerEvictor(
      LayerTable table, CacheSettings settings, CacheRuntime runtime, CacheObserver observer) {
    this.ports =
        new Performer.Ports(table, Optional.empty(), Optional.empty(), settings, runtime, observer);
  }

  /**
   * Once this has returned, no request that begins later sees a layer read before it began. May be
   * repeated any number of times, in any order.
   *
   * @throws CacheUnavailableException if the table did not confirm it; the caller repeats it
   */
  public void evict(SellerId seller) {
    Performer performer = new Performer(ports, seller, Optional.empty());
    Outcome outcome =
        new Conductor(performer, ports.runtime(), ports.settings(), ports.observer())
            .run(Evicting.start());
    if (!(outcome instanceof Outcome.Evicted(boolean done) && done)) {
      throw new CacheUnavailableException("seller " + seller + " was not evicted");
    }
  }
}
