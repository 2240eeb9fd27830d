package br.com.metas.walletsettings;

import br.com.metas.cache.settings.CacheSettings;
import br.com.metas.cache.settings.LayerLives;
import br.com.metas.functions.Environment;
import br.com.metas.functions.Values;
import java.time.Duration;
import java.util.function.Function;

/**
 * Reads the variables of the cache. Functions that fill layers and functions that read them must
 * have the same values.
 */
public final class CacheVariables {
  private static final int DAY_SECONDS = 86_400;

  private CacheVariables() {}

  /**
   * Reads lives, chunk size and the budget for the table. Other values, and the defaults, are those
   * of {@link CacheSettings#DEFAULT}.
   */
  public static CacheSettings read(Environment environment) {
    CacheSettings standard = CacheSettings.DEFAULT;
    LayerLives lives = standard.lives();
    return standard
        .withLives(
            lives.withTimes(
                environment.optional(
                    "GOALS_STATIC_TTL_SECONDS", lives.ofStatic(), seconds(1, DAY_SECONDS)),
                environment.optional(
                    "GOALS_ANNUAL_TTL_SECONDS", lives.ofAnnual(), seconds(1, DAY_SECONDS)),
                environment.optional(
                    "GOALS_STALE_SECONDS", lives.stale(), seconds(0, DAY_SECONDS))))
        .withChunkBytes(
            environment.optional(
                "GOALS_CHUNK_BYTES", standard.chunkBytes(), Values.integer(64, 390_000)))
        .withTableBudget(
            environment.optional(
                "GOALS_DYNAMODB_TIMEOUT_MS",
                standard.table().budget(),
                Values.integer(1, 10_000).andThen(Duration::ofMillis)));
  }

  private static Function<String, Duration> seconds(int low, int high) {
    return Values.integer(low, high).andThen(Duration::ofSeconds);
  }
}
