package br.com.metas.rebuilder;

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
 * Everything that the two functions are told by their environment.
 *
 * @param database how MySQL is reached
 * @param secretArn the secret that holds a user who may only read
 * @param queueUrl the rebuild queue
 * @param zone the zone in which days and months begin
 * @param closingDelayDays days after the end of a month during which it stays open
 * @param table the table of the layers; empty for the schedule
 * @param cache lives, chunks and time limits of the layers
 */
record RebuilderConfig(
    MySqlSettings database,
    String secretArn,
    URI queueUrl,
    ZoneId zone,
    int closingDelayDays,
    Optional<String> table,
    CacheSettings cache) {
  private static final int DAY_SECONDS = 86_400;

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
    return read(environment, table, cache(environment));
  }

  private static RebuilderConfig read(
      Environment environment, Optional<String> table, CacheSettings cache) {
    Optional<MySqlUrl> url = environment.required("GOALS_DB_URL", MySqlUrl::new);
    Optional<String> secretArn = environment.required("GOALS_DB_SECRET_ARN", Values.arn());
    Optional<URI> queue = environment.required("GOALS_REBUILD_QUEUE_URL", Values.queueUrl());
    Duration timeout =
        environment.optional(
            "GOALS_DB_TIMEOUT_MS", MySqlSettings.DEFAULT_TIMEOUT, millis(250, 5_000));
    ZoneId zone =
        environment.optional("GOALS_ZONE", BusinessCalendar.SAO_PAULO, RebuilderConfig::zone);
    int closingDelayDays =
        environment.optional(
            "GOALS_CLOSING_DELAY_DAYS",
            BusinessCalendar.DEFAULT_CLOSING_DELAY_DAYS,
            Values.integer(0, 27));
    environment.check();
    return new RebuilderConfig(
        new MySqlSettings(
            url.orElseThrow(),
            url.orElseThrow().tls(),
            timeout,
            MySqlSettings.DEFAULT_MAX_CONNECTIONS),
        secretArn.orElseThrow(),
        queue.orElseThrow(),
        zone,
        closingDelayDays,
        table,
        cache);
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
