package br.com.metas.rebuilder;

import br.com.metas.cache.CacheObserver;
import br.com.metas.cache.CacheRuntime;
import br.com.metas.cache.GoalsCache;
import br.com.metas.cache.dynamodb.DynamoDbLayerTable;
import br.com.metas.cache.dynamodb.LayerTableClient;
import br.com.metas.functions.DatabaseSecret;
import br.com.metas.functions.FailedCall;
import br.com.metas.functions.FunctionLog;
import br.com.metas.functions.FunctionMetrics;
import br.com.metas.functions.Retries;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.mysql.CredentialsSource;
import br.com.metas.mysql.MySqlGoals;
import br.com.metas.mysql.MySqlPool;
import br.com.metas.mysql.MySqlSellerDirectory;
import br.com.metas.rebuildqueue.SqsRebuildQueue;
import br.com.metas.walletsettings.LeftOutLines;
import br.com.metas.walletsettings.SecretCredentials;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The composition root of both handlers: it creates all objects that run in Lambda. */
final class RebuilderWiring {
  /** The longest time of a call to AWS with all its retries. */
  private static final Duration CALL_LIMIT = Duration.ofSeconds(4);

  /** The budget of one wallet for MySQL; the worker's timeout is 90 s. */
  private static final Duration DATABASE_BUDGET = Duration.ofSeconds(60);

  private static final int SELLERS_PER_PAGE = 500;

  private final RebuilderConfig config;
  private final InstantSource clock = InstantSource.system();
  private final MySqlPool pool;

  private RebuilderWiring(RebuilderConfig config) {
    this.config = config;
    this.pool =
        new MySqlPool(config.wallets().database(), credentials(config.wallets().secretArn()));
  }

  /** The wiring of the schedule. It fills no layers, so it needs no table. */
  static RebuilderWiring forSchedule(Map<String, String> variables) {
    return new RebuilderWiring(RebuilderConfig.forSchedule(variables));
  }

  /** The wiring of the worker. */
  static RebuilderWiring forWorker(Map<String, String> variables) {
    return new RebuilderWiring(RebuilderConfig.forWorker(variables));
  }

  FanOut fanOut() {
    SqsClient client =
        SqsClient.builder()
            .httpClientBuilder(Apache5HttpClient.builder())
            .overrideConfiguration(c -> c.apiCallTimeout(CALL_LIMIT))
            .build();
    return new FanOut(
        new MySqlSellerDirectory(pool, LeftOutLines.in(log())),
        new SqsRebuildQueue(client, config.queueUrl().toString(), Retries.standard())::send,
        SELLERS_PER_PAGE);
  }

  WalletRebuilder rebuilder() {
    GoalsCache cache =
        new GoalsCache(
            new DynamoDbLayerTable(
                LayerTableClient.builder(config.cache().table().attempt()).build(),
                config.table().orElseThrow()),
            new MySqlGoals(pool, LeftOutLines.in(log())),
            Optional.empty(),
            config.cache().withDatabaseBudget(DATABASE_BUDGET),
            CacheRuntime.of(clock),
            CacheObserver.ofFailures((call, cause) -> log().write(FailedCall.line(call, cause))));
    BusinessCalendar calendar = calendar();
    return (seller, year) -> cache.rebuild(seller, year, calendar);
  }

  BusinessCalendar calendar() {
    return config.wallets().calendar(clock);
  }

  FunctionLog log() {
    return FunctionLog.json(clock, System.out::println);
  }

  FunctionMetrics metrics() {
    return FunctionMetrics.embedded(config.deployment(), clock, System.out::println);
  }

  InstantSource clock() {
    return clock;
  }

  private static CredentialsSource credentials(String secretArn) {
    return new SecretCredentials(DatabaseSecret.of(secretArn));
  }
}
