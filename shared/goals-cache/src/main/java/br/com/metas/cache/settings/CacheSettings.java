package br.com.metas.cache.settings;

import java.time.Duration;
import java.util.List;

/**
 * How long things live and how long anyone waits.
 *
 * @param lives how long layers live
 * @param filling who fills, and how long the others wait
 * @param table how long anyone waits for the table
 * @param databaseBudget the longest that one request waits for MySQL, all its statements together;
 *     1 ms to 5 minutes
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
   * Who fills, and how long the others wait.
   *
   * @param lease how long a filler is left alone; 1 s to 1 minute
   * @param polls what a loser waits before each look at HEAD; 150 ms together at most
   * @param markerLife how long the marker of an early refresh stands; 1 s to 1 hour
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
   * How long anyone waits for the table.
   *
   * @param budget the longest that one request waits for the table and the rebuild queue, all calls
   *     together; 1 ms to 1 minute
   * @param attempts how often one call is tried; 1 to 5
   */
  public record TableLimits(Duration budget, int attempts) {
    public TableLimits {
      Limits.between("table budget", budget, Duration.ofMillis(1), Duration.ofMinutes(1));
      Limits.check(attempts >= 1 && attempts <= 5, "table attempts must be 1 to 5");
    }

    /**
     * How long one attempt may take where nobody waits at a screen: one that is lost leaves time
     * for the next. (A reader gives its first attempt the whole budget, and does without the table
     * then.)
     */
    public Duration attempt() {
      return budget.dividedBy(attempts);
    }
  }

  /** The design's figures; no near layers. */
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

  /** The same with other lives. */
  public CacheSettings withLives(LayerLives other) {
    return new CacheSettings(other, filling, table, databaseBudget, chunkBytes, nearLayers);
  }

  /** The same with another limit to waiting for the table, per request. */
  public CacheSettings withTableBudget(Duration budget) {
    TableLimits other = new TableLimits(budget, table.attempts());
    return new CacheSettings(lives, filling, other, databaseBudget, chunkBytes, nearLayers);
  }

  /** The same with another limit to waiting for MySQL, per request. */
  public CacheSettings withDatabaseBudget(Duration budget) {
    return new CacheSettings(lives, filling, table, budget, chunkBytes, nearLayers);
  }

  /** The same with another size of chunks, in bytes. */
  public CacheSettings withChunkBytes(int bytes) {
    return new CacheSettings(lives, filling, table, databaseBudget, bytes, nearLayers);
  }

  /** The same with so many decoded layers kept; 0 for none. */
  public CacheSettings withNearLayers(int layers) {
    return new CacheSettings(lives, filling, table, databaseBudget, chunkBytes, layers);
  }
}
