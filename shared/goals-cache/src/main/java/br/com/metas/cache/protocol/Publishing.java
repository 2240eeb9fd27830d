package br.com.metas.cache.protocol;

import br.com.metas.cache.table.Head;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.cache.table.Publication;
import br.com.metas.cache.table.Publication.Pointer;
import br.com.metas.goals.CacheStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Publishes fills, if gen and pointers are unchanged since the claim. If publishing fails, this
 * data is not returned: a later request could not see it, and would return older figures.
 *
 * @param progress how far the request has come
 * @param loaded what was read from MySQL
 * @param fills the same layers, as they are stored in the table
 */
record Publishing(Progress progress, Reply.Loaded loaded, List<Filled> fills) implements Machine {

  static Step start(Progress progress, Claimed claim, Reply.Loaded loaded, List<Filled> fills) {
    Map<LayerKey, Pointer> pointers =
        fills.stream()
            .collect(
                Collectors.toMap(
                    Filled::key, one -> new Pointer(claim.head().fill(one.key()), one.fill())));
    Publication publication =
        new Publication(claim.head().gen(), pointers, progress.task().owner(), claim.leased());
    return Step.Ask.of(new Publishing(progress, loaded, fills), new Call.Publish(publication));
  }

  @Override
  public Step on(Call call, Reply reply) {
    return switch (reply) {
      case Reply.Done _ -> progress.with(as(progress.task().loadedAs()), Map.of()).advance();
      case Reply.PublishLost(Optional<Head> head) -> lost(((Call.Publish) call), head);
      case Reply.NoAnswer _ ->
          progress.bypassing().with(Loading.bypassed(loaded), Map.of()).advance();
      case Reply.Read _, Reply.Written _, Reply.Sql _ -> throw reply.unexpected(call);
    };
  }

  private Step lost(Call.Publish call, Optional<Head> head) {
    Publication publication = call.publication();
    if (publication.release() && head.filter(publication::isUnchangedIn).isPresent()) {
      return Step.Ask.of(this, new Call.Publish(publication.withoutRelease()));
    }
    if (progress.attempts().losses() > 0) {
      return LastResort.start(progress, loaded);
    }
    Progress next = progress.lostOnce();
    return next.oneSnapshot() ? next.advance() : Adopting.start(next, next.todo());
  }

  private Map<LayerKey, Served> as(CacheStatus status) {
    return fills.stream().collect(Collectors.toMap(Filled::key, one -> one.as(status)));
  }
}
