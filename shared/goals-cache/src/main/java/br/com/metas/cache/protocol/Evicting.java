package br.com.metas.cache.protocol;

import br.com.metas.cache.table.ChunkKey;
import br.com.metas.cache.table.FillId;
import br.com.metas.cache.table.Head;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Evicts a seller: replaces HEAD, then deletes the chunks that the old HEAD named. Only the first
 * part is needed for correctness, so failed deletions are ignored.
 *
 * @param rest deletions that are not started
 * @param underWay number of deletions under way
 */
public record Evicting(List<Call.Delete> rest, int underWay) implements Machine {
  private static final int PARALLEL_DELETIONS = 8;

  public Evicting {
    rest = List.copyOf(rest);
  }

  /** The first step of an eviction. */
  public static Step start() {
    return Step.Ask.of(new Evicting(List.of(), 0), new Call.ReplaceHead());
  }

  @Override
  public Step on(Call call, Reply reply) {
    return switch (reply) {
      case Reply.Replaced(Optional<Head> old) -> deleteChunks(old);
      case Reply.NoAnswer _ when call instanceof Call.ReplaceHead ->
          new Step.Finish(new Outcome.Evicted(false));
      case Reply.Done _, Reply.NoAnswer _ -> next();
      case Reply.Read _, Reply.Written _, Reply.Sql _ -> throw reply.unexpected(call);
    };
  }

  private static Step deleteChunks(Optional<Head> old) {
    List<Call.Delete> deletions =
        old.map(head -> new TreeMap<>(head.fills()).entrySet().stream().flatMap(Evicting::chunks))
            .orElse(Stream.empty())
            .toList();
    int first = Math.min(PARALLEL_DELETIONS, deletions.size());
    return first == 0
        ? new Step.Finish(new Outcome.Evicted(true))
        : new Step.Ask(
            new Evicting(deletions.subList(first, deletions.size()), first),
            List.copyOf(deletions.subList(0, first)));
  }

  private static Stream<Call.Delete> chunks(Map.Entry<String, FillId> pointer) {
    return IntStream.range(0, pointer.getValue().chunks())
        .mapToObj(index -> new ChunkKey(pointer.getKey(), index))
        .map(chunk -> new Call.Delete(chunk, pointer.getValue()));
  }

  private Step next() {
    if (!rest.isEmpty()) {
      return Step.Ask.of(new Evicting(rest.subList(1, rest.size()), underWay), rest.getFirst());
    }
    return underWay > 1
        ? new Step.Ask(new Evicting(rest, underWay - 1), List.of())
        : new Step.Finish(new Outcome.Evicted(true));
  }
}
