package br.com.metas.cache.protocol;

import br.com.metas.cache.table.ChunkKey;
import br.com.metas.cache.table.Fill;
import br.com.metas.cache.table.Head;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Evicts a seller: replaces HEAD, which is all that correctness needs, then deletes the chunks that
 * the old HEAD named, as far as that works.
 *
 * @param rest deletions not yet asked for
 * @param underWay how many are
 */
public record Evicting(List<Call.Delete> rest, int underWay) implements Machine {
  private static final int ABREAST = 8;

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
      case Reply.Replaced(Optional<Head> old) -> sweep(old);
      case Reply.NoAnswer _ when call instanceof Call.ReplaceHead ->
          new Step.Finish(new Outcome.Evicted(false));
      default -> next();
    };
  }

  private static Step sweep(Optional<Head> old) {
    List<Call.Delete> doomed =
        old.map(head -> new TreeMap<>(head.fills()).entrySet().stream().flatMap(Evicting::chunks))
            .orElse(Stream.empty())
            .toList();
    int first = Math.min(ABREAST, doomed.size());
    return first == 0
        ? new Step.Finish(new Outcome.Evicted(true))
        : new Step.Ask(
            new Evicting(doomed.subList(first, doomed.size()), first),
            List.copyOf(doomed.subList(0, first)));
  }

  private static Stream<Call.Delete> chunks(Map.Entry<String, String> pointer) {
    return IntStream.range(0, Fill.chunks(pointer.getValue()).orElse(0))
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
