package br.com.metas.cache.protocol;

import br.com.metas.cache.table.LayerKey;
import java.util.List;
import java.util.Map;

/**
 * Another request has published a fill. Takes it, if it is valid and fits.
 *
 * @param progress how far the request has come
 * @param lookup what the table holds of these layers
 */
record Adopting(Progress progress, Lookup lookup) implements Machine {
  static Step start(Progress progress, List<LayerKey> layers) {
    Lookup lookup = Lookup.of(progress.task(), layers);
    return Step.Ask.of(new Adopting(progress, lookup), lookup.first());
  }

  @Override
  public Step on(Call call, Reply reply) {
    return switch (reply) {
      case Reply.LayersRead read -> layersRead(lookup.with(read));
      case Reply.ChunksRead(var chunks) -> progress.take(lookup.results(chunks)).advance();
      case Reply.NoAnswer _ -> progress.bypassing().advance();
      case Reply.Read _, Reply.Written _, Reply.Sql _, Reply.Done _ -> throw reply.unexpected(call);
    };
  }

  private Step layersRead(Lookup next) {
    var further = next.further();
    return further.isEmpty()
        ? progress.take(next.results(Map.of())).advance()
        : Step.Ask.of(new Adopting(progress, next), new Call.ReadChunks(further));
  }
}
