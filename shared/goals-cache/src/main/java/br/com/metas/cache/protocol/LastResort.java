package br.com.metas.cache.protocol;

import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.LayerStamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Two publications were lost: evicts, so that whoever comes next reads no earlier than this request
 * did, and answers with what was read.
 *
 * @param progress how far the request has come
 * @param loaded what MySQL said
 * @param fills the same, as it would have stood in the table
 */
record LastResort(Progress progress, Reply.Loaded loaded, List<Filled> fills) implements Machine {
  static Step start(Progress progress, Reply.Loaded loaded, List<Filled> fills) {
    return Step.Ask.of(new LastResort(progress, loaded, fills), new Call.ReplaceHead());
  }

  @Override
  public Step on(Call call, Reply reply) {
    return reply instanceof Reply.Replaced
        ? progress.with(unnamed(), Map.of()).advance()
        : progress.bypassing().with(Loading.bypassed(loaded), Map.of()).advance();
  }

  /** HEAD names none of this, so it has no life: it ends when it was read. */
  private Map<LayerKey, Served> unnamed() {
    return fills.stream()
        .collect(
            Collectors.toMap(
                Filled::key,
                one -> {
                  Served served = one.as(progress.task().loadedAs());
                  LayerStamp stamp = served.stamp();
                  return new Served(
                      served.layer(),
                      new LayerStamp(stamp.status(), stamp.loadedAt(), stamp.loadedAt()),
                      Optional.empty());
                }));
  }
}
