package br.com.metas.cache;

import br.com.metas.cache.protocol.Call;
import br.com.metas.cache.protocol.Fit;
import br.com.metas.cache.protocol.Reply;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.GoalsDatabase;
import br.com.metas.goals.Layer;
import br.com.metas.goals.LiveFigures;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.WalletMonth;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads layers from one snapshot, and the live figures too if they do not fit. */
record SnapshotLoad(
    GoalsDatabase database, InstantSource clock, SellerId seller, Optional<WalletMonth> question) {

  Reply.Loaded run(Call.Load load) {
    // In milliseconds, as the table stores it, so the request that fills and later hits show the
    // same time.
    Instant before = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    try (GoalsDatabase.Snapshot snapshot = database.openSnapshot()) {
      Map<LayerKey, Layer> layers = new LinkedHashMap<>();
      for (LayerKey key : load.layers()) {
        layers.put(key, layer(snapshot, key));
      }
      Optional<LiveFigures> live =
          question.filter(_ -> load.withLive() || isContradicted(load, layers)).map(snapshot::live);
      return new Reply.Loaded(layers, live, before);
    }
  }

  private Layer layer(GoalsDatabase.Snapshot snapshot, LayerKey key) {
    return switch (key) {
      case LayerKey.Static(var year) -> snapshot.staticLayer(seller, year);
      case LayerKey.Annual(var year, var firstOpenMonth) ->
          snapshot.annualLayer(seller, year, firstOpenMonth);
    };
  }

  private static boolean isContradicted(Call.Load load, Map<LayerKey, Layer> layers) {
    return load.live()
        .map(live -> layers.values().stream().anyMatch(layer -> !Fit.fits(layer, live)))
        .orElse(false);
  }
}
