package br.com.metas.cache.protocol;

import br.com.metas.goals.CacheStatus;
import java.util.Map;

/**
 * The request has lost two publications. Evicts, then returns the data that was read. After the
 * eviction, no later request can return older figures.
 *
 * @param progress how far the request has come
 * @param loaded what was read from MySQL
 */
record LastResort(Progress progress, Reply.Loaded loaded) implements Machine {
  static Step start(Progress progress, Reply.Loaded loaded) {
    return Step.Ask.of(new LastResort(progress, loaded), new Call.ReplaceHead());
  }

  @Override
  public Step on(Call call, Reply reply) {
    return switch (reply) {
      case Reply.Replaced _ -> {
        CacheStatus status = progress.task().loadedAs();
        yield progress.with(Loading.notStored(loaded, status), Map.of()).advance();
      }
      case Reply.NoAnswer _ ->
          progress.bypassing().with(Loading.bypassed(loaded), Map.of()).advance();
      case Reply.Read _, Reply.Written _, Reply.Sql _, Reply.Done _ -> throw reply.unexpected(call);
    };
  }
}
