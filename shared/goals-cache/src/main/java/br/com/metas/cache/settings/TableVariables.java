package br.com.metas.cache.settings;

import br.com.metas.functions.Environment;
import br.com.metas.functions.Values;
import java.time.Duration;

/**
 * Reads the variables of every function that calls the table, also of those that neither fill nor
 * read layers.
 */
public final class TableVariables {
  private TableVariables() {}

  /** Reads the longest wait for the table in all calls of a request. */
  public static Duration budget(Environment environment) {
    return environment.optional(
        "GOALS_DYNAMODB_TIMEOUT_MS",
        CacheSettings.DEFAULT.table().budget(),
        Values.integer(1, 60_000).andThen(Duration::ofMillis));
  }
}
