package br.com.metas.cache.proof;

import br.com.metas.cache.settings.CacheSettings;
import br.com.metas.cache.settings.CacheSettings.Filling;
import br.com.metas.cache.settings.CacheSettings.TableLimits;
import br.com.metas.cache.settings.LayerLives;
import br.com.metas.cache.table.LayerKey;
import java.time.Duration;
import java.util.List;

/**
 * One configuration.
 *
 * @param name the name to print
 * @param plans the plans of the actors
 * @param layers the layers that requests ask for
 * @param wallet the wallet in MySQL
 * @param faults the budgets of faults, as {@link Fault#once} encodes them
 * @param torn whether HEAD and each chunk of a batch read can be from different moments
 * @param rules the protocol's rules, or a mutant's
 */
record Setup(
    String name,
    List<Plan> plans,
    List<LayerKey> layers,
    Wallet wallet,
    int faults,
    boolean torn,
    Rules rules) {
  static final Duration POLL = Duration.ofMillis(100);
  static final long LEASE_SECONDS = 10;
  static final long LIFE_SECONDS = 1_000;

  static Setup of(String name, Plan... plans) {
    return new Setup(
        name, List.of(plans), List.of(Wallet.MONTHS), Wallet.of(2, 0, 1), 0, false, new Rules());
  }

  Setup with(Fault... some) {
    return new Setup(name, plans, layers, wallet, faults + Fault.once(some), torn, rules);
  }

  Setup withBothLayers() {
    return new Setup(
        name, plans, List.of(Wallet.NAMES, Wallet.MONTHS), wallet, faults, torn, rules);
  }

  Setup withWallet(Wallet other) {
    return new Setup(name, plans, layers, other, faults, torn, rules);
  }

  Setup tearingReads() {
    return new Setup(name, plans, layers, wallet, faults, true, rules);
  }

  Setup under(Rules other) {
    return new Setup(name, plans, layers, wallet, faults, torn, other);
  }

  /** Layers live 1,000 seconds and may be stale for 500 more; leases last 10 seconds; one poll. */
  CacheSettings settings() {
    Duration life = Duration.ofSeconds(LIFE_SECONDS);
    return new CacheSettings(
        new LayerLives(life, life, Duration.ofSeconds(500), 0, 1),
        new Filling(Duration.ofSeconds(LEASE_SECONDS), List.of(POLL), Duration.ofSeconds(60)),
        new TableLimits(Duration.ofSeconds(1), 1),
        Duration.ofSeconds(1),
        64,
        0);
  }
}
