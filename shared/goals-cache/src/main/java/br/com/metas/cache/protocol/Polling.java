package br.com.metas.cache.protocol;

import br.com.metas.cache.table.Head;
import br.com.metas.cache.table.LayerKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Another request holds the lease. Reads HEAD a few times, then loads without a lease.
 *
 * @param progress how far the request has come
 * @param layers the layers to wait for
 * @param refused HEAD when the claim was refused
 */
record Polling(Progress progress, List<LayerKey> layers, Head refused) implements Machine {
  static Step start(Progress progress, List<LayerKey> layers, Head refused) {
    List<Duration> polls = progress.task().settings().filling().polls();
    return progress.attempts().polls() < polls.size()
        ? Step.Ask.of(
            new Polling(progress.polledOnce(), layers, refused),
            new Call.Pause(polls.get(progress.attempts().polls())))
        : Claiming.start(progress, layers, false);
  }

  @Override
  public Step on(Call call, Reply reply) {
    return switch (reply) {
      case Reply.Done _ -> Step.Ask.of(this, new Call.ReadHead());
      case Reply.HeadRead(Optional<Head> head) -> headRead(head);
      case Reply.NoAnswer _ -> progress.bypassing().advance();
      case Reply.Read _, Reply.Written _, Reply.Sql _ -> throw reply.unexpected(call);
    };
  }

  private Step headRead(Optional<Head> head) {
    List<LayerKey> moved = head.map(now -> now.movedSince(refused, layers)).orElse(List.of());
    if (!moved.isEmpty()) {
      return Adopting.start(progress, moved);
    }
    return head.filter(this::isLeased).isPresent()
        ? start(progress, layers, refused)
        : Claiming.start(progress, layers, true);
  }

  private boolean isLeased(Head head) {
    return layers.stream().anyMatch(layer -> head.leases().containsKey(layer.text()));
  }
}
