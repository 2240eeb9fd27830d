package br.com.metas.cache.protocol;

import br.com.metas.cache.table.Head;
import br.com.metas.cache.table.LayerKey;
import java.util.List;
import java.util.Set;

/**
 * The step before any SQL: reads gen and pointers, and takes the leases.
 *
 * @param progress how far the request has come
 * @param layers the layers to load
 * @param lease whether to ask for the leases; a claim without them is never refused
 * @param trimmed whether a HEAD with too many pointers was replaced before
 */
record Claiming(Progress progress, List<LayerKey> layers, boolean lease, boolean trimmed)
    implements Machine {
  /**
   * The most pointers in HEAD. Old pointers stay in HEAD until an eviction, so a claim that finds
   * more evicts.
   */
  static final int MAX_FILLS = 32;

  static Step start(Progress progress, List<LayerKey> layers, boolean lease) {
    return new Claiming(progress, layers, lease, false).claim();
  }

  private Step claim() {
    return Step.Ask.of(this, new Call.Claim(Set.copyOf(layers), progress.task().owner(), lease));
  }

  @Override
  public Step on(Call call, Reply reply) {
    return switch (reply) {
      case Reply.Granted(Head head) when head.fills().size() > MAX_FILLS && !trimmed ->
          Step.Ask.of(new Claiming(progress, layers, lease, true), new Call.ReplaceHead());
      case Reply.Granted(Head head) -> Loading.claimed(progress, layers, new Claimed(head, lease));
      case Reply.Replaced _ -> claim();
      case Reply.Refused(Head head, Set<LayerKey> free) -> refused(head, free);
      case Reply.NoAnswer _ -> progress.bypassing().advance();
      case Reply.Read _, Reply.Written _, Reply.Sql _, Reply.Done _ -> throw reply.unexpected(call);
    };
  }

  private Step refused(Head head, Set<LayerKey> free) {
    return free.isEmpty() || free.size() == layers.size()
        ? Polling.start(progress, layers, head)
        : start(progress, layers.stream().filter(free::contains).toList(), lease);
  }
}
