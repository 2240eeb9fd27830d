package br.com.metas.api;

import br.com.metas.api.access.ClaimNames;
import br.com.metas.cache.CacheSettings;
import br.com.metas.functions.Environment;
import br.com.metas.functions.Values;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.mysql.MySqlSettings;
import br.com.metas.mysql.MySqlUrl;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Everything that the function is told by its environment.
 *
 * @param table the table of the layers
 * @param cache lives, chunks and time limits of the layers
 * @param database how MySQL is reached
 * @param secretArn the secret that holds MySQL's user
 * @param zone the zone in which days and months begin
 * @param closingDelayDays days after the end of a month during which it stays open
 * @param claims what the issuer calls the claims
 * @param rebuildQueue where early refreshes are asked for; empty for none
 */
record GoalsApiConfig(
    String table,
    CacheSettings cache,
    MySqlSettings database,
    String secretArn,
    ZoneId zone,
    int closingDelayDays,
    ClaimNames claims,
    Optional<URI> rebuildQueue) {
  private static final int DAY_SECONDS = 86_400;

  /**
   * Reads the variables.
   *
   * @throws br.com.metas.functions.WrongEnvironmentException naming every variable that is missing
   *     or wrong
   */
  static GoalsApiConfig from(Map<String, String> variables) {
    Environment environment = new Environment(variables);
    Optional<String> table = environment.required("GOALS_TABLE_NAME", Values.tableName());
    Optional<MySqlUrl> url = environment.required("GOALS_DB_URL", MySqlUrl::new);
    Optional<String> secretArn = environment.required("GOALS_DB_SECRET_ARN", Values.arn());
    CacheSettings cache = cache(environment);
    Duration databaseTimeout =
        environment.optional(
            "GOALS_DB_TIMEOUT_MS", MySqlSettings.DEFAULT_TIMEOUT, millis(250, 5_000));
    ZoneId zone =
        environment.optional("GOALS_ZONE", BusinessCalendar.SAO_PAULO, GoalsApiConfig::zone);
    int closingDelayDays =
        environment.optional(
            "GOALS_CLOSING_DELAY_DAYS",
            BusinessCalendar.DEFAULT_CLOSING_DELAY_DAYS,
            Values.integer(0, 27));
    ClaimNames claims =
        new ClaimNames(
            environment.optional(
                "GOALS_CLAIM_SELLER", ClaimNames.DEFAULT.seller(), Function.identity()),
            environment.optional(
                "GOALS_CLAIM_ROLE", ClaimNames.DEFAULT.role(), Function.identity()));
    Optional<URI> rebuildQueue =
        environment.optional(
            "GOALS_REBUILD_QUEUE_URL", Optional.empty(), Values.queueUrl().andThen(Optional::of));
    environment.check();
    return new GoalsApiConfig(
        table.orElseThrow(),
        cache,
        new MySqlSettings(
            url.orElseThrow(),
            url.orElseThrow().tls(),
            databaseTimeout,
            MySqlSettings.DEFAULT_MAX_CONNECTIONS),
        secretArn.orElseThrow(),
        zone,
        closingDelayDays,
        claims,
        rebuildQueue);
  }

  private static CacheSettings cache(Environment environment) {
    CacheSettings standard = CacheSettings.DEFAULT;
    return standard
        .withLives(
            environment.optional(
                "GOALS_STATIC_TTL_SECONDS", standard.staticLife(), seconds(1, DAY_SECONDS)),
            environment.optional(
                "GOALS_ANNUAL_TTL_SECONDS", standard.annualLife(), seconds(1, DAY_SECONDS)),
            environment.optional(
                "GOALS_STALE_SECONDS", standard.staleFor(), seconds(0, DAY_SECONDS)))
        .withChunkBytes(
            environment.optional(
                "GOALS_CHUNK_BYTES", standard.chunkBytes(), Values.integer(64, 390_000)))
        .withTableBudget(
            environment.optional(
                "GOALS_DYNAMODB_TIMEOUT_MS", standard.tableBudget(), millis(1, 5_000)));
  }

  private static Function<String, Duration> seconds(int low, int high) {
    return Values.integer(low, high).andThen(Duration::ofSeconds);
  }

  private static Function<String, Duration> millis(int low, int high) {
    return Values.integer(low, high).andThen(Duration::ofMillis);
  }

  private static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("must be a time zone such as America/Sao_Paulo", e);
    }
  }
}
