package br.com.metas.cache.protocol;

import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.CacheStatus;
import br.com.metas.goals.DatabaseUnavailableException;
import br.com.metas.goals.LayerStamp;
import br.com.metas.goals.LiveFigures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Loads layers from MySQL, after the claim has returned. Without a claim, the data is never stored.
 *
 * @param progress how far the request has come
 * @param layers the layers to read, all from one snapshot
 * @param claim the result of the claim; empty when the table is bypassed
 */
record Loading(Progress progress, List<LayerKey> layers, Optional<Claimed> claim)
    implements Machine {

  static Step claimed(Progress progress, List<LayerKey> layers, Claimed claim) {
    return new Loading(progress, layers, Optional.of(claim)).load();
  }

  static Step unclaimed(Progress progress, List<LayerKey> layers) {
    return new Loading(progress, layers, Optional.empty()).load();
  }

  private Step load() {
    boolean withLive = progress.oneSnapshot() && progress.live().isPresent();
    Optional<LiveFigures> live = progress.oneSnapshot() ? Optional.empty() : progress.live();
    return Step.Ask.of(this, new Call.Load(layers, live, withLive));
  }

  @Override
  public Step on(Call call, Reply reply) {
    return switch (reply) {
      case Reply.Loaded loaded -> loaded(loaded);
      case Reply.DatabaseDown(DatabaseUnavailableException cause) -> failed(cause);
      case Reply.Read _, Reply.Written _, Reply.Sql _, Reply.Done _, Reply.NoAnswer _ ->
          throw reply.unexpected(call);
    };
  }

  private Step loaded(Reply.Loaded loaded) {
    Progress next = progress.withLive(loaded.live());
    return claim
        .map(captured -> Storing.start(next.loadedOnce(), captured, loaded))
        .orElseGet(() -> next.with(bypassed(loaded), Map.of()).advance());
  }

  /** The loaded layers, as they are served when the table is bypassed. */
  static Map<LayerKey, Served> bypassed(Reply.Loaded loaded) {
    return notStored(loaded, CacheStatus.BYPASS);
  }

  /** The loaded layers, as they are served when HEAD does not name them. */
  static Map<LayerKey, Served> notStored(Reply.Loaded loaded, CacheStatus status) {
    LayerStamp stamp = LayerStamp.notStored(status, loaded.before());
    return loaded.layers().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, entry -> new Served(entry.getValue(), stamp, Optional.empty())));
  }

  private Step failed(DatabaseUnavailableException cause) {
    return claim.filter(Claimed::leased).isPresent()
        ? Releasing.start(progress, layers, cause)
        : progress.giveUp(cause);
  }
}
