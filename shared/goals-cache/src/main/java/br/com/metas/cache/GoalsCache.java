package br.com.metas.cache;

import br.com.metas.cache.codec.LayerCodec;
import br.com.metas.cache.codec.MessagePackCodec;
import br.com.metas.cache.protocol.Outcome;
import br.com.metas.cache.protocol.Served;
import br.com.metas.cache.protocol.Task;
import br.com.metas.cache.settings.CacheSettings;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.cache.table.LayerKeys;
import br.com.metas.cache.table.LayerTable;
import br.com.metas.cache.table.Owner;
import br.com.metas.goals.AnnualLayer;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.GoalsDatabase;
import br.com.metas.goals.LayerStamps;
import br.com.metas.goals.LiveFigures;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.StaticLayer;
import br.com.metas.goals.WalletMonth;
import br.com.metas.goals.WalletReader;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the layers of wallets: from the table if HEAD names a valid fill, otherwise from MySQL.
 * Thread-safe.
 */
public final class GoalsCache implements WalletReader {
  private final CallExecutor.Ports ports;
  private final LayerCodec codec;
  private final NearCache near;

  /**
   * @param rebuilds receives the requests for early refreshes; empty for no early refreshes
   */
  public GoalsCache(
      LayerTable table,
      GoalsDatabase database,
      Optional<RebuildRequests> rebuilds,
      CacheSettings settings,
      CacheRuntime runtime,
      CacheObserver observer) {
    CacheSettings effective =
        rebuilds.isPresent()
            ? settings
            : settings.withLives(settings.lives().withEarlyRefreshAt(1));
    this.ports =
        new CallExecutor.Ports(
            table, Optional.of(database), rebuilds, effective, runtime, observer);
    this.codec = new MessagePackCodec(settings.chunkBytes());
    this.near = new NearCache(settings.nearLayers());
  }

  /** {@inheritDoc} Succeeds even when the table is slow or down. */
  @Override
  public WalletParts read(Request request) {
    WalletMonth question = request.question();
    LayerKeys keys = LayerKeys.of(question.year(), question.firstOpenMonth());
    Task.Mode mode = request.refresh() ? Task.Mode.REFRESH : Task.Mode.READ;
    Outcome outcome = run(question.seller(), keys, mode, Optional.of(question));
    return switch (outcome) {
      case Outcome.Answer(var layers, var live, var misses) -> {
        misses.forEach((key, cause) -> ports.observer().missed(key.kind(), cause));
        layers.forEach((key, one) -> ports.observer().served(key.kind(), one.stamp().status()));
        near.keep(question.seller(), layers);
        yield parts(keys, layers, live.orElseThrow());
      }
      case Outcome.DatabaseDown(var cause) -> throw cause;
      case Outcome.TableDown _, Outcome.Evicted _ ->
          throw new IllegalStateException("a read ends with an answer");
    };
  }

  /**
   * Loads both layers of a year from MySQL and publishes them, even if they are still fresh. It
   * uses the same claims as any other fill. If another request is loading a layer at the same time,
   * its fill is used.
   *
   * @param calendar gives the first open month
   * @return when the layers were read, and until when they are fresh
   * @throws br.com.metas.goals.DatabaseUnavailableException if MySQL does not answer
   * @throws CacheUnavailableException if the table does not confirm that both were published
   */
  public LayerStamps rebuild(SellerId seller, GoalYear year, BusinessCalendar calendar) {
    LayerKeys keys = LayerKeys.of(year, calendar.now().firstOpenMonth());
    return switch (run(seller, keys, Task.Mode.REBUILD, Optional.empty())) {
      case Outcome.Answer(var layers, _, _)
          when layers.values().stream().allMatch(this::isPublished) ->
          new LayerStamps(
              layer(layers, keys.ofStatic()).stamp(), layer(layers, keys.ofAnnual()).stamp());
      case Outcome.DatabaseDown(var cause) -> throw cause;
      case Outcome.Answer _, Outcome.TableDown _, Outcome.Evicted _ ->
          throw new CacheUnavailableException("seller " + seller + " was not rebuilt for " + year);
    };
  }

  private Outcome run(
      SellerId seller, LayerKeys keys, Task.Mode mode, Optional<WalletMonth> question) {
    Task task =
        new Task(
            seller,
            keys.both(),
            mode,
            new Owner(ports.runtime().nonces().get()),
            near.of(seller, keys.both(), ports.runtime().clock().instant()),
            ports.settings(),
            codec);
    CallExecutor executor = new CallExecutor(ports, seller, question);
    return new ProtocolRunner(executor, ports.runtime(), ports.settings(), ports.observer())
        .run(task.start());
  }

  private boolean isPublished(Served served) {
    return served.fill().isPresent();
  }

  private static WalletParts parts(LayerKeys keys, Map<LayerKey, Served> layers, LiveFigures live) {
    Served names = layer(layers, keys.ofStatic());
    Served months = layer(layers, keys.ofAnnual());
    if (names.layer() instanceof StaticLayer ofStatic
        && months.layer() instanceof AnnualLayer ofAnnual) {
      return new WalletParts(ofStatic, names.stamp(), ofAnnual, months.stamp(), live);
    }
    throw new IllegalStateException("a layer is stored under the key of the other one");
  }

  private static Served layer(Map<LayerKey, Served> layers, LayerKey key) {
    return Optional.ofNullable(layers.get(key)).orElseThrow();
  }
}
