package br.com.metas.evictor;

import br.com.metas.cache.settings.CacheSettings;
import br.com.metas.cache.settings.TableVariables;
import br.com.metas.functions.Environment;
import br.com.metas.functions.Values;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration of the function, from its environment variables.
 *
 * @param table the table of the layers
 * @param cache the settings of the cache; an eviction uses only the budget for the table
 * @param deployment the deployment's name, for the metrics
 */
record EvictorConfig(String table, CacheSettings cache, String deployment) {
  /**
   * Reads the variables.
   *
   * @throws br.com.metas.functions.WrongEnvironmentException naming every variable that is missing
   *     or wrong
   */
  static EvictorConfig from(Map<String, String> variables) {
    Environment environment = new Environment(variables);
    Optional<String> table = environment.required("GOALS_TABLE_NAME", Values.tableName());
    Duration budget = TableVariables.budget(environment);
    String deployment = environment.deployment();
    environment.check();
    return new EvictorConfig(
        table.orElseThrow(), CacheSettings.DEFAULT.withTableBudget(budget), deployment);
  }
}
