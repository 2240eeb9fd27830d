package br.com.metas.rebuilder;

import br.com.metas.cache.settings.CacheSettings;
import br.com.metas.functions.Environment;
import br.com.metas.functions.Values;
import br.com.metas.walletsettings.CacheVariables;
import br.com.metas.walletsettings.WalletSettings;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The configuration of the two functions, from their environment variables.
 *
 * @param wallets the database that wallets are read from, and the calendar
 * @param queueUrl the rebuild queue
 * @param table the table of the layers; empty for the schedule
 * @param cache lives, chunk size and time limits of the layers
 * @param deployment the deployment's name, for the metrics
 */
record RebuilderConfig(
    WalletSettings wallets,
    URI queueUrl,
    Optional<String> table,
    CacheSettings cache,
    String deployment) {
  /**
   * Reads the schedule's variables.
   *
   * @throws br.com.metas.functions.WrongEnvironmentException naming every variable that is missing
   *     or wrong
   */
  static RebuilderConfig forSchedule(Map<String, String> variables) {
    return read(new Environment(variables), Optional.empty(), CacheSettings.DEFAULT);
  }

  /** Reads the worker's variables; throws as {@link #forSchedule} does. */
  static RebuilderConfig forWorker(Map<String, String> variables) {
    Environment environment = new Environment(variables);
    Optional<String> table = environment.required("GOALS_TABLE_NAME", Values.tableName());
    return read(environment, table, CacheVariables.read(environment));
  }

  private static RebuilderConfig read(
      Environment environment, Optional<String> table, CacheSettings cache) {
    Supplier<WalletSettings> wallets = WalletSettings.read(environment);
    Optional<URI> queue = environment.required("GOALS_REBUILD_QUEUE_URL", Values.queueUrl());
    String deployment = environment.deployment();
    environment.check();
    return new RebuilderConfig(wallets.get(), queue.orElseThrow(), table, cache, deployment);
  }
}
