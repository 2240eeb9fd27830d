package br.com.metas.cache.proof;

import br.com.metas.cache.protocol.Call;
import br.com.metas.cache.protocol.Fit;
import br.com.metas.cache.protocol.Reply;
import br.com.metas.cache.table.Claim;
import br.com.metas.cache.table.ClaimReply;
import br.com.metas.cache.table.Gen;
import br.com.metas.cache.table.HeadAndChunks;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.cache.table.PublishReply;
import br.com.metas.cache.table.TableState;
import br.com.metas.goals.DatabaseUnavailableException;
import br.com.metas.goals.Layer;
import br.com.metas.goals.LiveFigures;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Executes one call on the table or on MySQL, atomically. */
record Table(Setup setup) {
  /** The failure of MySQL. It is always the same object, so that states compare equal. */
  @SuppressWarnings("StaticAssignmentOfThrowable") // never thrown
  static final DatabaseUnavailableException DOWN =
      new DatabaseUnavailableException("down", new IllegalStateException());

  /** The effect of a call. */
  record Effect(TableState table, OutsideState outside, Reply reply) {}

  Effect perform(Call call, int actor, TableState table, OutsideState outside) {
    Effect effect = performed(call, actor, table, outside);
    return effect.table().equals(table)
        ? effect
        : new Effect(
            effect.table(),
            setup.rules().written(effect.outside(), table, effect.table()),
            effect.reply());
  }

  private Effect performed(Call call, int actor, TableState table, OutsideState outside) {
    Rules rules = setup.rules();
    TableState seen = rules.seen(call, table, outside);
    return switch (call) {
      case Call.ReadLayers(var chunks) ->
          same(table, outside, read(new HeadAndChunks(seen.head(), seen.chunks(chunks)), outside));
      case Call.ReadChunks(var chunks) ->
          same(table, outside, new Reply.ChunksRead(seen.chunks(chunks)));
      case Call.ReadHead _ -> same(table, outside, new Reply.HeadRead(seen.head()));
      case Call.Claim claim -> claim(claim, table, outside);
      case Call.Put(var chunk) -> new Effect(table.put(chunk), outside, new Reply.Done());
      case Call.Publish(var publication) -> {
        TableState.Change<PublishReply> change = rules.publish(table, publication);
        Reply reply =
            switch (change.reply()) {
              case PublishReply.Published _ -> new Reply.Done();
              case PublishReply.Lost(var head) -> new Reply.PublishLost(head);
            };
        yield new Effect(change.state(), outside, reply);
      }
      case Call.Release(var layers, var owner) ->
          new Effect(table.release(layers, owner), outside, new Reply.Done());
      case Call.ReplaceHead _ ->
          new Effect(
              rules.replaceHead(
                  table, rules.freshNonces() ? outside.gen() : new Gen("gen of " + actor)),
              rules.freshNonces() ? outside.nonceUsed() : outside,
              new Reply.Replaced(table.head()));
      case Call.Delete(var chunk, var fill) ->
          new Effect(table.delete(chunk, fill), outside, new Reply.Done());
      case Call.Mark _ -> same(table, outside, new Reply.Marked(false));
      case Call.AskRebuild _, Call.Pause _ -> same(table, outside, new Reply.Done());
      case Call.Live _ ->
          same(table, outside, new Reply.LiveRead(setup.wallet().live(outside.committed())));
      case Call.Load load -> same(table, outside, load(load, outside));
    };
  }

  static Reply read(HeadAndChunks items, OutsideState outside) {
    return new Reply.LayersRead(items, outside.clock());
  }

  private static Effect same(TableState table, OutsideState outside, Reply reply) {
    return new Effect(table, outside, reply);
  }

  private static Effect claim(Call.Claim call, TableState table, OutsideState outside) {
    Claim claim =
        new Claim(
            call.layers(),
            call.owner(),
            call.lease(),
            outside.gen(),
            outside.clock(),
            outside.clock().plusSeconds(Setup.LEASE_SECONDS));
    TableState.Change<ClaimReply> change = table.claim(claim);
    Reply reply =
        switch (change.reply()) {
          case ClaimReply.Granted(var head) -> new Reply.Granted(head);
          case ClaimReply.Refused(var head, var free) -> new Reply.Refused(head, free);
        };
    return new Effect(
        change.state(), table.head().isPresent() ? outside : outside.nonceUsed(), reply);
  }

  private Reply load(Call.Load load, OutsideState outside) {
    Map<LayerKey, Layer> layers = new LinkedHashMap<>();
    load.layers().forEach(key -> layers.put(key, setup.wallet().layer(key, outside.committed())));
    boolean contradicted =
        load.live()
            .map(live -> layers.values().stream().anyMatch(layer -> !Fit.fits(layer, live)))
            .orElse(false);
    Optional<LiveFigures> live =
        load.withLive() || contradicted
            ? Optional.of(setup.wallet().live(outside.committed()))
            : Optional.empty();
    return new Reply.Loaded(layers, live, outside.clock());
  }
}
