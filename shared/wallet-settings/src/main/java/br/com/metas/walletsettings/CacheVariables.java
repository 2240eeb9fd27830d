package br.com.metas.walletsettings;

import br.com.metas.cache.settings.CacheSettings;
import br.com.metas.cache.settings.LayerLives;
import br.com.metas.functions.Environment;
import br.com.metas.functions.Values;
import java.time.Duration;
import java.util.function.Function;

/** The variables that say how layers live: what fills them and what reads them must agree. */
public final class CacheVariables {
  private static final int DAY_SECONDS = 86_400;

  private CacheVariables() {}

  /** Reads lives, chunks and time limits; what is not said is {@link CacheSettings#DEFAULT}. */
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
