package br.com.metas.cache;

import br.com.metas.cache.protocol.Evicting;
import br.com.metas.cache.protocol.Outcome;
import br.com.metas.cache.settings.CacheSettings;
import br.com.metas.cache.table.LayerTable;
import br.com.metas.goals.SellerId;
import java.util.Optional;

/** Makes all cached layers of a seller invalid. Thread-safe. */
public final class LayerEvictor {
  private final CallExecutor.Ports ports;

  public LayerEvictor(
      LayerTable table, CacheSettings settings, CacheRuntime runtime, CacheObserver observer) {
    this.ports =
        new CallExecutor.Ports(
            table, Optional.empty(), Optional.empty(), settings, runtime, observer);
  }

  /**
   * After this has returned, later requests never see a layer that was read before the eviction
   * began. It is safe to repeat it, in any order.
   *
   * @throws CacheUnavailableException if the table did not confirm it; the caller repeats it
   */
  public void evict(SellerId seller) {
    CallExecutor executor = new CallExecutor(ports, seller, Optional.empty());
    Outcome outcome =
        new ProtocolRunner(executor, ports.runtime(), ports.settings(), ports.observer())
            .run(Evicting.start());
    if (!(outcome instanceof Outcome.Evicted(boolean done) && done)) {
      throw new CacheUnavailableException("seller " + seller + " was not evicted");
    }
  }
}
