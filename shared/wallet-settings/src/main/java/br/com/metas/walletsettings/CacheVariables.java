package br.com.metas.walletsettings;

import br.com.metas.cache.settings.CacheSettings;
import br.com.metas.cache.settings.LayerLives;
import br.com.metas.cache.settings.TableVariables;
import br.com.metas.functions.Environment;
import br.com.metas.functions.Values;
import java.time.Duration;
import java.util.function.Function;

/**
 * Reads the variables of functions that fill or read layers. All of them must have the same values.
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
    return standard
        .withLives(
            standard
                .lives()
                .withTimes(
                    staticLife(environment),
                    annualLife(environment),
                    environment.optional(
                        "GOALS_STALE_SECONDS", standard.lives().stale(), seconds(0, DAY_SECONDS))))
        .withChunkBytes(
            environment.optional(
                "GOALS_CHUNK_BYTES", standard.chunkBytes(), Values.integer(64, 390_000)))
        .withTableBudget(TableVariables.budget(environment));
  }

  /** Reads the life of the static layer. */
  public static Duration staticLife(Environment environment) {
    return environment.optional(
        "GOALS_STATIC_TTL_SECONDS", LayerLives.DEFAULT.ofStatic(), seconds(1, DAY_SECONDS));
  }

  /** Reads the life of the annual layer. */
  public static Duration annualLife(Environment environment) {
    return environment.optional(
        "GOALS_ANNUAL_TTL_SECONDS", LayerLives.DEFAULT.ofAnnual(), seconds(1, DAY_SECONDS));
  }

  private static Function<String, Duration> seconds(int low, int high) {
    return Values.integer(low, high).andThen(Duration::ofSeconds);
  }
}
