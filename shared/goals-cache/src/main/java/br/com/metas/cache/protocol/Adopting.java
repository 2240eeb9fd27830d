package br.com.metas.cache.protocol;

import br.com.metas.cache.table.LayerKey;
import java.util.List;
import java.util.Map;

/**
 * Another one's fill was published: takes it, if it is valid and fits.
 *
 * @param progress how far the request has come
 * @param lookup the look at the table
 */
record Adopting(Progress progress, Lookup lookup) implements Machine {
  static Step start(Progress progress, List<LayerKey> layers) {
    Lookup lookup = Lookup.of(progress.task(), layers);
    return Step.Ask.of(new Adopting(progress, lookup), lookup.first());
  }

  @Override
  public Step on(Call call, Reply reply) {
    return switch (reply) {
      case Reply.Looked looked -> looked(lookup.with(looked));
      case Reply.Chunks(var chunks) -> progress.take(lookup.verdicts(chunks)).advance();
      default -> progress.bypassing().advance();
    };
  }

  private Step looked(Lookup seen) {
    var further = seen.further();
    return further.isEmpty()
        ? progress.take(seen.verdicts(Map.of())).advance()
        : Step.Ask.of(new Adopting(progress, seen), new Call.Further(further));
  }
}
