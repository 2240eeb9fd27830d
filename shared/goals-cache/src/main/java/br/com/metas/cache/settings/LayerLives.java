package br.com.metas.cache.settings;

import br.com.metas.cache.table.LayerKey;
import java.time.Duration;

/**
 * The lives of layers, counted from the clock before their SQL was sent.
 *
 * @param ofStatic life of names, classes and goals; 1 s to 1 day
 * @param ofAnnual life of the closed months; 1 s to 1 day
 * @param stale how long after its life a layer may be served if its reload fails; 0 to 1 day
 * @param jitter the largest share by which a life is shortened, so that lives do not all end at
 *     once; 0 to 0.5
 * @param earlyRefreshAt the share of its life after which a layer is reloaded in the background;
 *     0.5 to 1; 1 means never
 */
public record LayerLives(
    Duration ofStatic, Duration ofAnnual, Duration stale, double jitter, double earlyRefreshAt) {
  /**
   * The values of the design: 30 and 10 minutes, stale for an hour, 10 % jitter, early refresh at
   * 80 %.
   */
  public static final LayerLives DEFAULT =
      new LayerLives(Duration.ofMinutes(30), Duration.ofMinutes(10), Duration.ofHours(1), 0.1, 0.8);

  public LayerLives {
    Limits.between("static life", ofStatic, Duration.ofSeconds(1), Duration.ofDays(1));
    Limits.between("annual life", ofAnnual, Duration.ofSeconds(1), Duration.ofDays(1));
    Limits.between("stale time", stale, Duration.ZERO, Duration.ofDays(1));
    Limits.check(jitter >= 0 && jitter <= 0.5, "jitter must be 0 to 0.5");
    Limits.check(earlyRefreshAt >= 0.5 && earlyRefreshAt <= 1, "early refresh must be at 0.5 to 1");
  }

  /** The life of a layer, without jitter. */
  public Duration of(LayerKey layer) {
    return switch (layer) {
      case LayerKey.Static _ -> ofStatic;
      case LayerKey.Annual _ -> ofAnnual;
    };
  }

  /** The same lives with other times. */
  public LayerLives withTimes(Duration forStatic, Duration forAnnual, Duration forStale) {
    return new LayerLives(forStatic, forAnnual, forStale, jitter, earlyRefreshAt);
  }

  /** The same lives with another jitter; 0 for none. */
  public LayerLives withJitter(double share) {
    return new LayerLives(ofStatic, ofAnnual, stale, share, earlyRefreshAt);
  }

  /** The same lives with another start of the early refresh; 1 for never. */
  public LayerLives withEarlyRefreshAt(double share) {
    return new LayerLives(ofStatic, ofAnnual, stale, jitter, share);
  }
}
