package br.com.metas.cache;

import br.com.metas.cache.protocol.Call;
import br.com.metas.cache.protocol.Reply;
import br.com.metas.cache.settings.CacheSettings;
import br.com.metas.cache.table.Claim;
import br.com.metas.cache.table.ClaimReply;
import br.com.metas.cache.table.Gen;
import br.com.metas.cache.table.LayerTable;
import br.com.metas.cache.table.PublishReply;
import br.com.metas.cache.table.UnprocessedKeysException;
import br.com.metas.goals.DatabaseUnavailableException;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.GoalsDatabase;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.WalletMonth;
import java.time.Instant;
import java.util.Optional;

/** Executes the calls of one request. Each call blocks its thread. Thread-safe. */
final class CallExecutor {
  private final Ports ports;
  private final SellerId seller;
  private final Optional<WalletMonth> question;
  private final Optional<GoalYear> rebuildYear;

  /**
   * The systems that calls go to.
   *
   * @param database empty for an eviction, which sends no SQL
   * @param rebuilds empty where early refreshes are off
   */
  record Ports(
      LayerTable table,
      Optional<GoalsDatabase> database,
      Optional<RebuildRequests> rebuilds,
      CacheSettings settings,
      CacheRuntime runtime,
      CacheObserver observer) {}

  CallExecutor(Ports ports, SellerId seller, Optional<WalletMonth> question) {
    this.ports = ports;
    this.seller = seller;
    this.question = question;
    this.rebuildYear = question.map(WalletMonth::year);
  }

  Reply execute(Call call) {
    Instant begun = ports.runtime().clock().instant();
    try {
      return answer(call);
    } finally {
      if (!(call instanceof Call.Pause)) {
        Instant ended = ports.runtime().clock().instant();
        ports.observer().called(server(call), call.getClass().getSimpleName(), begun, ended);
      }
    }
  }

  private static String server(Call call) {
    return switch (call) {
      case Call.Sql _ -> "MySQL";
      case Call.AskRebuild _ -> "SQS";
      default -> "DynamoDB";
    };
  }

  private Reply answer(Call call) {
    return switch (call) {
      case Call.Remote remote -> withRetries(remote);
      case Call.Live _ -> live();
      case Call.Load load -> load(load);
      case Call.Pause(var time) -> {
        ports.runtime().pause().accept(time);
        yield new Reply.Done();
      }
    };
  }

  /**
   * Each attempt uses new nonces. DynamoDB may still execute an attempt after its timeout. With the
   * same nonce, it could bring back a gen that other requests have used for a claim.
   */
  private Reply withRetries(Call.Remote call) {
    for (int attempt = 1; attempt <= ports.settings().table().attempts(); attempt++) {
      try {
        return attempt(call);
      } catch (UnprocessedKeysException e) {
        failed(call, e);
        break;
      } catch (RuntimeException e) {
        failed(call, e);
      }
    }
    return new Reply.NoAnswer();
  }

  private void failed(Call.Remote call, RuntimeException cause) {
    ports.observer().callFailed(call.getClass().getSimpleName(), cause);
  }

  private Reply attempt(Call.Remote call) {
    LayerTable table = ports.table();
    return switch (call) {
      case Call.ReadLayers(var chunks) ->
          new Reply.LayersRead(table.read(seller, chunks), ports.runtime().clock().instant());
      case Call.ReadChunks(var chunks) -> new Reply.ChunksRead(table.chunks(seller, chunks));
      case Call.ReadHead _ -> new Reply.HeadRead(table.head(seller));
      case Call.Claim claim -> claim(claim);
      case Call.Put(var chunk) -> done(() -> table.put(seller, chunk));
      case Call.Publish publish -> publish(publish);
      case Call.Release(var layers, var owner) -> done(() -> table.release(seller, layers, owner));
      case Call.ReplaceHead _ -> replaceHead();
      case Call.Delete(var chunk, var fill) -> done(() -> table.delete(seller, chunk, fill));
      case Call.Mark(var layer) -> {
        Instant now = ports.runtime().clock().instant();
        yield new Reply.Marked(
            table.mark(seller, layer, now, now.plus(ports.settings().filling().markerLife())));
      }
      case Call.AskRebuild _ -> done(this::askRebuild);
    };
  }

  private Reply claim(Call.Claim call) {
    Instant now = ports.runtime().clock().instant();
    Claim claim =
        new Claim(
            call.layers(),
            call.owner(),
            call.lease(),
            new Gen(ports.runtime().nonces().get()),
            now,
            now.plus(ports.settings().filling().lease()));
    return switch (ports.table().claim(seller, claim)) {
      case ClaimReply.Granted(var head) -> new Reply.Granted(head);
      case ClaimReply.Refused(var head, var free) -> {
        ports.observer().leaseLost();
        yield new Reply.Refused(head, free);
      }
    };
  }

  private Reply publish(Call.Publish call) {
    return switch (ports.table().publish(seller, call.publication())) {
      case PublishReply.Published _ -> new Reply.Done();
      case PublishReply.Lost(var head) -> {
        ports.observer().publishLost();
        yield new Reply.PublishLost(head);
      }
    };
  }

  private Reply replaceHead() {
    Reply reply =
        new Reply.Replaced(
            ports.table().replaceHead(seller, new Gen(ports.runtime().nonces().get())));
    ports.observer().evicted();
    return reply;
  }

  private void askRebuild() {
    rebuildYear.ifPresent(
        year -> ports.rebuilds().ifPresent(rebuilds -> rebuilds.request(seller, year)));
    ports.observer().earlyRefreshAsked();
  }

  private Reply live() {
    try {
      return new Reply.LiveRead(ports.database().orElseThrow().live(question.orElseThrow()));
    } catch (DatabaseUnavailableException e) {
      return new Reply.DatabaseDown(e);
    }
  }

  private Reply load(Call.Load load) {
    try {
      return new SnapshotLoad(
              ports.database().orElseThrow(), ports.runtime().clock(), seller, question)
          .run(load);
    } catch (DatabaseUnavailableException e) {
      return new Reply.DatabaseDown(e);
    }
  }

  private static Reply done(Runnable work) {
    work.run();
    return new Reply.Done();
  }
}
