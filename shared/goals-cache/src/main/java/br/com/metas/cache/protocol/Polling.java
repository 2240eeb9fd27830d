package br.com.metas.cache.protocol;

import br.com.metas.cache.table.Head;
import br.com.metas.cache.table.LayerKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Someone else loads: looks at HEAD alone, a few times, then loads all the same.
 *
 * @param progress how far the request has come
 * @param layers what is waited for
 * @param seen HEAD as it was when the claim was refused
 */
record Polling(Progress progress, List<LayerKey> layers, Head seen) implements Machine {
  static Step start(Progress progress, List<LayerKey> layers, Head seen) {
    List<Duration> polls = progress.task().settings().filling().polls();
    return progress.polls() < polls.size()
        ? Step.Ask.of(
            new Polling(progress.polledOnce(), layers, seen),
            new Call.Pause(polls.get(progress.polls())))
        : Claiming.start(progress, layers, false);
  }

  @Override
  public Step on(Call call, Reply reply) {
    return switch (reply) {
      case Reply.Done _ -> Step.Ask.of(this, new Call.ReadHead());
      case Reply.HeadSeen(Optional<Head> head) -> seen(head);
      default -> progress.bypassing().advance();
    };
  }

  private Step seen(Optional<Head> head) {
    List<LayerKey> moved = head.map(now -> now.movedSince(seen, layers)).orElse(List.of());
    if (!moved.isEmpty()) {
      return Adopting.start(progress, moved);
    }
    return head.filter(this::isLeased).isPresent()
        ? start(progress, layers, seen)
        : Claiming.start(progress, layers, true);
  }

  private boolean isLeased(Head head) {
    return layers.stream().anyMatch(layer -> head.leases().containsKey(layer.text()));
  }
}
