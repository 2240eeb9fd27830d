package br.com.metas.cache.settings;

import java.time.Duration;
import java.util.List;

/**
 * The settings of the cache: lives, waiting times and sizes.
 *
 * @param lives how long layers live
 * @param filling leases, and how long other requests wait
 * @param table how long a request waits for the table
 * @param databaseBudget the longest that one request waits for MySQL, in all its statements; 1 ms
 *     to 5 minutes
 * @param chunkBytes size of a chunk's data; 64 to 390,000
 * @param nearLayers decoded layers that an instance keeps; 0 for none
 */
public record CacheSettings(
    LayerLives lives,
    Filling filling,
    TableLimits table,
    Duration databaseBudget,
    int chunkBytes,
    int nearLayers) {

  /**
   * Leases, and how long other requests wait.
   *
   * @param lease how long a lease lasts; 1 s to 1 minute
   * @param polls the wait before each poll of HEAD; at most 150 ms in total
   * @param markerLife life of the marker of an early refresh; 1 s to 1 hour
   */
  public record Filling(Duration lease, List<Duration> polls, Duration markerLife) {
    private static final Duration MAX_POLLING = Duration.ofMillis(150);

    public Filling {
      polls = List.copyOf(polls);
      Limits.between("lease", lease, Duration.ofSeconds(1), Duration.ofMinutes(1));
      Limits.between(
          "polling",
          polls.stream().reduce(Duration.ZERO, Duration::plus),
          Duration.ZERO,
          MAX_POLLING);
      Limits.between("marker life", markerLife, Duration.ofSeconds(1), Duration.ofHours(1));
    }
  }

  /**
   * How long a request waits for the table.
   *
   * @param budget the longest that one request waits for the table and the rebuild queue, in all
   *     calls; 1 ms to 1 minute
   * @param attempts the most attempts at one call; 1 to 5
   */
  public record TableLimits(Duration budget, int attempts) {
    public TableLimits {
      Limits.between("table budget", budget, Duration.ofMillis(1), Duration.ofMinutes(1));
      Limits.check(attempts >= 1 && attempts <= 5, "table attempts must be 1 to 5");
    }

    /**
     * The longest time of one attempt in the evictor and the rebuild worker, so that a failed
     * attempt leaves time for the next. (In a read, the first attempt may use the whole budget;
     * after that the table is bypassed.)
     */
    public Duration attempt() {
      return budget.dividedBy(attempts);
    }
  }

  /** The values of the design; the API alone keeps layers ({@link #withNearLayers}). */
  public static final CacheSettings DEFAULT =
      new CacheSettings(
          LayerLives.DEFAULT,
          new Filling(
              Duration.ofSeconds(10),
              List.of(Duration.ofMillis(30), Duration.ofMillis(50), Duration.ofMillis(70)),
              Duration.ofSeconds(60)),
          new TableLimits(Duration.ofSeconds(1), 2),
          Duration.ofSeconds(20),
          350_000,
          0);

  public CacheSettings {
    Limits.between("database budget", databaseBudget, Duration.ofMillis(1), Duration.ofMinutes(5));
    Limits.check(chunkBytes >= 64 && chunkBytes <= 390_000, "chunk bytes must be 64 to 390000");
    Limits.check(nearLayers >= 0 && nearLayers <= 10_000, "near layers must be 0 to 10000");
  }

  /** The same settings with other lives. */
  public CacheSettings withLives(LayerLives other) {
    return new CacheSettings(other, filling, table, databaseBudget, chunkBytes, nearLayers);
  }

  /** The same settings with another budget for the table, per request. */
  public CacheSettings withTableBudget(Duration budget) {
    TableLimits other = new TableLimits(budget, table.attempts());
    return new CacheSettings(lives, filling, other, databaseBudget, chunkBytes, nearLayers);
  }

  /** The same settings with another budget for MySQL, per request. */
  public CacheSettings withDatabaseBudget(Duration budget) {
    return new CacheSettings(lives, filling, table, budget, chunkBytes, nearLayers);
  }

  /** The same settings with another size of chunks, in bytes. */
  public CacheSettings withChunkBytes(int bytes) {
    return new CacheSettings(lives, filling, table, databaseBudget, bytes, nearLayers);
  }

  /** The same settings with another size of the near cache, in layers; 0 for none. */
  public CacheSettings withNearLayers(int layers) {
    return new CacheSettings(lives, filling, table, databaseBudget, chunkBytes, layers);
  }
}
