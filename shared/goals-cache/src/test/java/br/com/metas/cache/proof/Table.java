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
  record Effect(TableState table, Moment moment, Reply reply) {}

  Effect perform(Call call, int actor, TableState table, Moment moment) {
    Effect effect = performed(call, actor, table, moment);
    return effect.table().equals(table)
        ? effect
        : new Effect(
            effect.table(),
            setup.rules().written(effect.moment(), table, effect.table()),
            effect.reply());
  }

  private Effect performed(Call call, int actor, TableState table, Moment moment) {
    Rules rules = setup.rules();
    TableState seen = rules.seen(call, table, moment);
    return switch (call) {
      case Call.ReadLayers(var chunks) ->
          same(table, moment, read(new HeadAndChunks(seen.head(), seen.chunks(chunks)), moment));
      case Call.ReadChunks(var chunks) ->
          same(table, moment, new Reply.ChunksRead(seen.chunks(chunks)));
      case Call.ReadHead _ -> same(table, moment, new Reply.HeadRead(seen.head()));
      case Call.Claim claim -> claim(claim, table, moment);
      case Call.Put(var chunk) -> new Effect(table.put(chunk), moment, new Reply.Done());
      case Call.Publish(var publication) -> {
        TableState.Change<PublishReply> change = rules.publish(table, publication);
        Reply reply =
            switch (change.reply()) {
              case PublishReply.Published _ -> new Reply.Done();
              case PublishReply.Lost(var head) -> new Reply.PublishLost(head);
            };
        yield new Effect(change.state(), moment, reply);
      }
      case Call.Release(var layers, var owner) ->
          new Effect(table.release(layers, owner), moment, new Reply.Done());
      case Call.ReplaceHead _ ->
          new Effect(
              rules.replaceHead(
                  table, rules.freshNonces() ? moment.gen() : new Gen("gen of " + actor)),
              rules.freshNonces() ? moment.nonceUsed() : moment,
              new Reply.Replaced(table.head()));
      case Call.Delete(var chunk, var fill) ->
          new Effect(table.delete(chunk, fill), moment, new Reply.Done());
      case Call.Mark _ -> same(table, moment, new Reply.Marked(false));
      case Call.AskRebuild _, Call.Pause _ -> same(table, moment, new Reply.Done());
      case Call.Live _ ->
          same(table, moment, new Reply.LiveRead(setup.wallet().live(moment.committed())));
      case Call.Load load -> same(table, moment, load(load, moment));
    };
  }

  static Reply read(HeadAndChunks items, Moment moment) {
    return new Reply.LayersRead(items, moment.clock());
  }

  private static Effect same(TableState table, Moment moment, Reply reply) {
    return new Effect(table, moment, reply);
  }

  private static Effect claim(Call.Claim call, TableState table, Moment moment) {
    Claim claim =
        new Claim(
            call.layers(),
            call.owner(),
            call.lease(),
            moment.gen(),
            moment.clock(),
            moment.clock().plusSeconds(Setup.LEASE_SECONDS));
    TableState.Change<ClaimReply> change = table.claim(claim);
    Reply reply =
        switch (change.reply()) {
          case ClaimReply.Granted(var head) -> new Reply.Granted(head);
          case ClaimReply.Refused(var head, var free) -> new Reply.Refused(head, free);
        };
    return new Effect(
        change.state(), table.head().isPresent() ? moment : moment.nonceUsed(), reply);
  }

  private Reply load(Call.Load load, Moment moment) {
    Map<LayerKey, Layer> layers = new LinkedHashMap<>();
    load.layers().forEach(key -> layers.put(key, setup.wallet().layer(key, moment.committed())));
    boolean contradicted =
        load.live()
            .map(live -> layers.values().stream().anyMatch(layer -> !Fit.fits(layer, live)))
            .orElse(false);
    Optional<LiveFigures> live =
        load.withLive() || contradicted
            ? Optional.of(setup.wallet().live(moment.committed()))
            : Optional.empty();
    return new Reply.Loaded(layers, live, moment.clock());
  }
}
