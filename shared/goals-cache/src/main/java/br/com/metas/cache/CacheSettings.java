package br.com.metas.cache;

import br.com.metas.cache.table.LayerKey;
import java.time.Duration;
import java.util.List;

/**
 * How long things live and how long anyone waits.
 *
 * @param staticLife life of names, classes and goals; 1 s to 1 day
 * @param annualLife life of the closed months; 1 s to 1 day
 * @param staleFor how long past its life a layer may serve when its own reload fails; 0 to 1 day
 * @param jitter the largest share of a life that is cut off, so that not all end at once; 0 to 0.5
 * @param earlyRefreshAt the share of its life after which a layer is reloaded in the background;
 *     0.5 to 1, and 1 for never
 * @param markerLife how long the marker of an early refresh stands; 1 s to 1 hour
 * @param lease how long a filler is left alone; 1 s to 1 minute
 * @param polls what a loser waits before each look at HEAD; 150 ms together at most
 * @param chunkBytes size of a chunk's data; 64 to 390,000
 * @param nearLayers decoded layers that an instance keeps; 0 for none
 * @param tableBudget the longest that one request waits for the table and the rebuild queue, all
 *     calls together; 1 ms to 1 minute
 * @param tableAttempts how often one call to the table is tried; 1 to 5
 */
public record CacheSettings(
    Duration staticLife,
    Duration annualLife,
    Duration staleFor,
    double jitter,
    double earlyRefreshAt,
    Duration markerLife,
    Duration lease,
    List<Duration> polls,
    int chunkBytes,
    int nearLayers,
    Duration tableBudget,
    int tableAttempts) {
  private static final Duration MAX_POLLING = Duration.ofMillis(150);

  /** The design's figures: 30 and 10 minutes, stale for an hour, no near layers. */
  public static final CacheSettings DEFAULT =
      new CacheSettings(
          Duration.ofMinutes(30),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          0.1,
          0.8,
          Duration.ofSeconds(60),
          Duration.ofSeconds(10),
          List.of(Duration.ofMillis(30), Duration.ofMillis(50), Duration.ofMillis(70)),
          350_000,
          0,
          Duration.ofMillis(1_000),
          2);

  public CacheSettings {
    polls = List.copyOf(polls);
    between("static life", staticLife, Duration.ofSeconds(1), Duration.ofDays(1));
    between("annual life", annualLife, Duration.ofSeconds(1), Duration.ofDays(1));
    between("stale time", staleFor, Duration.ZERO, Duration.ofDays(1));
    between("marker life", markerLife, Duration.ofSeconds(1), Duration.ofHours(1));
    between("lease", lease, Duration.ofSeconds(1), Duration.ofMinutes(1));
    between("table budget", tableBudget, Duration.ofMillis(1), Duration.ofMinutes(1));
    between("polling", sum(polls), Duration.ZERO, MAX_POLLING);
    check(jitter >= 0 && jitter <= 0.5, "jitter must be 0 to 0.5");
    check(earlyRefreshAt >= 0.5 && earlyRefreshAt <= 1, "early refresh must be at 0.5 to 1");
    check(chunkBytes >= 64 && chunkBytes <= 390_000, "chunk bytes must be 64 to 390000");
    check(nearLayers >= 0 && nearLayers <= 10_000, "near layers must be 0 to 10000");
    check(tableAttempts >= 1 && tableAttempts <= 5, "table attempts must be 1 to 5");
  }

  /** Life of a layer before jitter. */
  public Duration life(LayerKey layer) {
    return layer.kind() == LayerKey.Kind.STATIC ? staticLife : annualLife;
  }

  /** The same with other lives. */
  public CacheSettings withLives(Duration forStatic, Duration forAnnual, Duration stale) {
    return new CacheSettings(
        forStatic,
        forAnnual,
        stale,
        jitter,
        earlyRefreshAt,
        markerLife,
        lease,
        polls,
        chunkBytes,
        nearLayers,
        tableBudget,
        tableAttempts);
  }

  /** The same with another size of chunks, in bytes. */
  public CacheSettings withChunkBytes(int bytes) {
    return new CacheSettings(
        staticLife,
        annualLife,
        staleFor,
        jitter,
        earlyRefreshAt,
        markerLife,
        lease,
        polls,
        bytes,
        nearLayers,
        tableBudget,
        tableAttempts);
  }

  /** The same with so many decoded layers kept; 0 for none. */
  public CacheSettings withNearLayers(int layers) {
    return new CacheSettings(
        staticLife,
        annualLife,
        staleFor,
        jitter,
        earlyRefreshAt,
        markerLife,
        lease,
        polls,
        chunkBytes,
        layers,
        tableBudget,
        tableAttempts);
  }

  /** The same with another limit to waiting for the table, per request. */
  public CacheSettings withTableBudget(Duration budget) {
    return new CacheSettings(
        staticLife,
        annualLife,
        staleFor,
        jitter,
        earlyRefreshAt,
        markerLife,
        lease,
        polls,
        chunkBytes,
        nearLayers,
        budget,
        tableAttempts);
  }

  /** The same with another jitter, and another share of life for early refresh; 1 for never. */
  public CacheSettings withJitterAndEarlyRefresh(double cut, double share) {
    return new CacheSettings(
        staticLife,
        annualLife,
        staleFor,
        cut,
        share,
        markerLife,
        lease,
        polls,
        chunkBytes,
        nearLayers,
        tableBudget,
        tableAttempts);
  }

  private static Duration sum(List<Duration> durations) {
    return durations.stream().reduce(Duration.ZERO, Duration::plus);
  }

  private static void between(String name, Duration value, Duration low, Duration high) {
    check(
        value.compareTo(low) >= 0 && value.compareTo(high) <= 0,
        name + " must be " + low + " to " + high + ", is " + value);
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
