package br.com.metas.cache.protocol;

import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.DatabaseUnavailableException;
import java.util.List;

/**
 * Releases the leases after MySQL has failed, so that other requests do not wait for this load.
 *
 * @param progress how far the request has come
 * @param cause the failure of MySQL
 */
record Releasing(Progress progress, DatabaseUnavailableException cause) implements Machine {
  static Step start(Progress progress, List<LayerKey> layers, DatabaseUnavailableException cause) {
    return Step.Ask.of(
        new Releasing(progress, cause), new Call.Release(layers, progress.task().owner()));
  }

  @Override
  public Step on(Call call, Reply reply) {
    return progress.giveUp(cause);
  }
}
