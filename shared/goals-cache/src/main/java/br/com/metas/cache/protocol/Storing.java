package br.com.metas.cache.protocol;

import br.com.metas.cache.table.Chunk;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Stores the chunks of fills that HEAD does not name yet, at most eight in parallel.
 *
 * @param progress how far the request has come
 * @param claim the result of the claim
 * @param loaded what was read from MySQL
 * @param fills the same layers, as chunks
 * @param rest the chunks that are not started
 * @param underWay number of puts under way
 */
record Storing(
    Progress progress,
    Claimed claim,
    Reply.Loaded loaded,
    List<Filled> fills,
    List<Chunk> rest,
    int underWay)
    implements Machine {
  private static final int PARALLEL_PUTS = 8;

  static Step start(Progress progress, Claimed claim, Reply.Loaded loaded) {
    List<Filled> fills =
        loaded.layers().entrySet().stream()
            .map(one -> Filled.of(progress, one.getKey(), one.getValue(), loaded.before()))
            .sorted(Comparator.comparing(fill -> fill.key().text()))
            .toList();
    List<Chunk> chunks = fills.stream().flatMap(fill -> fill.chunks().stream()).toList();
    int first = Math.min(PARALLEL_PUTS, chunks.size());
    return new Step.Ask(
        new Storing(progress, claim, loaded, fills, chunks.subList(first, chunks.size()), first),
        chunks.subList(0, first).stream().<Call>map(Call.Put::new).toList());
  }

  @Override
  public Step on(Call call, Reply reply) {
    if (reply instanceof Reply.NoAnswer) {
      return progress.bypassing().with(Loading.bypassed(loaded), Map.of()).advance();
    }
    if (!rest.isEmpty()) {
      return Step.Ask.of(
          new Storing(progress, claim, loaded, fills, rest.subList(1, rest.size()), underWay),
          new Call.Put(rest.getFirst()));
    }
    return underWay > 1
        ? new Step.Ask(new Storing(progress, claim, loaded, fills, rest, underWay - 1), List.of())
        : Publishing.start(progress, claim, loaded, fills);
  }
}
