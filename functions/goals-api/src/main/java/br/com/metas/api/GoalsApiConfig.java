package br.com.metas.api;

import br.com.metas.api.access.ClaimNames;
import br.com.metas.api.goals.TeamReader;
import br.com.metas.cache.TableRefreshLimit;
import br.com.metas.cache.settings.CacheSettings;
import br.com.metas.functions.Environment;
import br.com.metas.functions.Values;
import br.com.metas.goals.decision.Workdays;
import br.com.metas.walletsettings.CacheVariables;
import br.com.metas.walletsettings.WalletSettings;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The configuration of the function, from its environment variables.
 *
 * @param table the table of the layers
 * @param cache lives, chunk size and time limits of the layers, and the size of the near cache
 * @param refresh how often a seller may be refreshed
 * @param wallets the database that wallets are read from, and the calendar
 * @param workdays the days on which sellers work
 * @param team how many wallets of a team are read in parallel, and for how long
 * @param claims the names of the claims
 * @param rebuildQueue the queue for early refreshes; empty for none
 * @param deployment the deployment's name, for the metrics
 */
record GoalsApiConfig(
    String table,
    CacheSettings cache,
    TableRefreshLimit.Settings refresh,
    WalletSettings wallets,
    Workdays workdays,
    TeamReader.Limits team,
    ClaimNames claims,
    Optional<URI> rebuildQueue,
    String deployment) {
  private static final int DEFAULT_REFRESH_SECONDS = 5;

  /** Both layers of a team of 32 sellers. */
  private static final int DEFAULT_NEAR_LAYERS = 64;

  private static Set<String> roles(String text) {
    Set<String> roles = new HashSet<>();
    for (String role : text.split(",", -1)) {
      if (role.isBlank() || role.strip().contains(" ")) {
        throw new IllegalArgumentException("must be roles without spaces, separated by commas");
      }
      roles.add(role.strip());
    }
    return roles;
  }

  /**
   * Reads the variables.
   *
   * @throws br.com.metas.functions.WrongEnvironmentException naming every variable that is missing
   *     or wrong
   */
  static GoalsApiConfig from(Map<String, String> variables) {
    Environment environment = new Environment(variables);
    Optional<String> table = environment.required("GOALS_TABLE_NAME", Values.tableName());
    Supplier<WalletSettings> wallets = WalletSettings.read(environment);
    CacheSettings cache =
        CacheVariables.read(environment)
            .withNearLayers(
                environment.optional(
                    "GOALS_NEAR_LAYERS", DEFAULT_NEAR_LAYERS, Values.integer(0, 1_000)));
    TableRefreshLimit.Settings refresh =
        TableRefreshLimit.Settings.every(
            Duration.ofSeconds(
                environment.optional(
                    "GOALS_REFRESH_SECONDS", DEFAULT_REFRESH_SECONDS, Values.integer(0, 60))));
    Workdays workdays = WorkdayVariables.read(environment);
    TeamReader.Limits team =
        new TeamReader.Limits(
            environment.optional(
                "GOALS_TEAM_PARALLEL", TeamReader.Limits.DEFAULT_PARALLEL, Values.integer(1, 16)),
            TeamReader.Limits.DEFAULT.time());
    ClaimNames claims =
        new ClaimNames(
            environment.optional(
                "GOALS_CLAIM_SELLER", ClaimNames.DEFAULT.seller(), Function.identity()),
            environment.optional(
                "GOALS_CLAIM_ROLE", ClaimNames.DEFAULT.role(), Function.identity()),
            environment.optional(
                "GOALS_OVERSEER_ROLES", ClaimNames.DEFAULT.overseers(), GoalsApiConfig::roles),
            environment.optional("GOALS_OTHER_ROLES", Set.of(), GoalsApiConfig::roles));
    Optional<URI> rebuildQueue =
        environment.optional(
            "GOALS_REBUILD_QUEUE_URL", Optional.empty(), Values.queueUrl().andThen(Optional::of));
    String deployment = environment.deployment();
    environment.check();
    return new GoalsApiConfig(
        table.orElseThrow(),
        cache,
        refresh,
        wallets.get(),
        workdays,
        team,
        claims,
        rebuildQueue,
        deployment);
  }
}
