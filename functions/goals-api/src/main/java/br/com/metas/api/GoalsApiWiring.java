package br.com.metas.api;

import br.com.metas.api.snapstart.SnapStartHooks;
import br.com.metas.api.snapstart.SnapStartHooks.Step;
import br.com.metas.api.telemetry.CacheTelemetry;
import br.com.metas.api.telemetry.EmbeddedMetrics;
import br.com.metas.api.telemetry.LogLines;
import br.com.metas.api.telemetry.Telemetry;
import br.com.metas.api.telemetry.TraceSegments;
import br.com.metas.cache.CacheObserver;
import br.com.metas.cache.CacheRuntime;
import br.com.metas.cache.GoalsCache;
import br.com.metas.cache.RebuildRequests;
import br.com.metas.cache.TableRefreshLimit;
import br.com.metas.cache.dynamodb.DynamoDbLayerTable;
import br.com.metas.cache.table.LayerTable;
import br.com.metas.functions.AwsClients;
import br.com.metas.functions.DatabaseSecret;
import br.com.metas.functions.FunctionLog;
import br.com.metas.functions.Retries;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.RefreshLimit;
import br.com.metas.mysql.MySqlCustomers;
import br.com.metas.mysql.MySqlGoals;
import br.com.metas.mysql.MySqlPool;
import br.com.metas.mysql.MySqlSellerDirectory;
import br.com.metas.mysql.MySqlSellerNames;
import br.com.metas.mysql.UnreadableRows;
import br.com.metas.rebuildqueue.SqsRebuildQueue;
import br.com.metas.walletsettings.SecretCredentials;
import br.com.metas.walletsettings.UnreadableRowLines;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The function's composition root: it creates all objects that run in Lambda. */
record GoalsApiWiring(GoalsApi api, SnapStartHooks hooks) {
  private static final Duration QUEUE_TIME_LIMIT = Duration.ofMillis(500);
  private static final Duration PRIME_TIME_LIMIT = Duration.ofSeconds(20);
  private static final Duration RESTORE_TIME_LIMIT = Duration.ofSeconds(6);

  /** Creates all objects. Connections are opened only when they are needed. */
  static GoalsApiWiring of(Map<String, String> variables) {
    GoalsApiConfig config = GoalsApiConfig.from(variables);
    InstantSource clock = InstantSource.system();
    FunctionLog log = FunctionLog.json(clock, System.out::println);
    DatabaseSecret secret = DatabaseSecret.of(config.wallets().secretArn());
    MySqlPool pool =
        new MySqlPool(
            config.wallets().database().withAtLeast(config.team().parallel()),
            new SecretCredentials(secret));
    UnreadableRows.Listener unreadable = UnreadableRowLines.in(log);
    MySqlSellerDirectory directory = new MySqlSellerDirectory(pool, unreadable);
    EmbeddedMetrics metrics = new EmbeddedMetrics(config.deployment());
    DynamoDbClient client =
        AwsClients.once(DynamoDbClient.builder(), config.cache().table().budget()).build();
    DynamoDbLayerTable table = new DynamoDbLayerTable(client, config.table());
    CacheTelemetry telemetry = new CacheTelemetry(log, metrics, TraceSegments.ofLambda(variables));
    GoalsCache wallets =
        new GoalsCache(
            table,
            new MySqlGoals(pool, unreadable),
            config.rebuildQueue().map(GoalsApiWiring::rebuilds),
            config.cache(),
            CacheRuntime.of(clock),
            telemetry);
    BusinessCalendar calendar = config.wallets().calendar(clock);
    GoalsApi.Resources resources =
        new ResourceWiring(calendar, config.workdays(), config.claims(), System::nanoTime)
            .resources(
                wallets,
                new TableRefreshLimit(table, config.refresh(), CacheRuntime.of(clock), telemetry),
                config.team(),
                new MySqlCustomers(pool, unreadable),
                directory,
                new MySqlSellerNames(pool));
    Priming priming =
        new Priming(withoutMySql(config, table, calendar, telemetry), config.claims());
    return new GoalsApiWiring(
        new GoalsApi(resources, new LogLines(log).and(metrics)),
        new SnapStartHooks(
            List.of(
                new Step("prime", PRIME_TIME_LIMIT, priming::run),
                new Step("prime-metrics", PRIME_TIME_LIMIT, metrics::primed),
                new Step("prime-secret", PRIME_TIME_LIMIT, secret::prime),
                new Step("prime-driver", PRIME_TIME_LIMIT, pool::prepare)),
            List.of(new Step("reconnect", RESTORE_TIME_LIMIT, directory::years)),
            log));
  }

  /** The API for requests before the checkpoint, with the real table and without MySQL. */
  private static GoalsApi withoutMySql(
      GoalsApiConfig config, LayerTable table, BusinessCalendar calendar, CacheObserver observer) {
    EmptyDatabase empty = new EmptyDatabase();
    GoalsCache wallets =
        new GoalsCache(
            table,
            empty,
            Optional.empty(),
            config.cache().withNearLayers(0),
            CacheRuntime.of(calendar.clock()),
            observer);
    return new GoalsApi(
        new ResourceWiring(calendar, config.workdays(), config.claims(), System::nanoTime)
            .resources(wallets, RefreshLimit.NONE, config.team(), empty, empty, empty),
        Telemetry.NONE);
  }

  /** An answer can wait for this call, so it has one attempt and a short timeout. */
  private static RebuildRequests rebuilds(URI queue) {
    SqsClient client = AwsClients.once(SqsClient.builder(), QUEUE_TIME_LIMIT).build();
    return new SqsRebuildQueue(client, queue.toString(), Retries.standard())::request;
  }
}
