package br.com.metas.rebuilder;

import br.com.metas.cache.CacheObserver;
import br.com.metas.cache.CacheRuntime;
import br.com.metas.cache.GoalsCache;
import br.com.metas.cache.dynamodb.DynamoDbLayerTable;
import br.com.metas.functions.AwsClients;
import br.com.metas.functions.FailedCall;
import br.com.metas.functions.FunctionLog;
import br.com.metas.functions.FunctionMetrics;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.mysql.MySqlGoals;
import br.com.metas.mysql.MySqlPool;
import br.com.metas.walletsettings.UnreadableRowLines;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The worker's composition root: it creates all objects that run in Lambda. */
record WorkerWiring(
    WalletRebuilder rebuilder,
    FanOut fanOut,
    FunctionMetrics metrics,
    FunctionLog log,
    InstantSource clock) {
  /** The budget of one wallet for MySQL; the worker's timeout is 90 s. */
  private static final Duration DATABASE_BUDGET = Duration.ofSeconds(60);

  static WorkerWiring of(Map<String, String> variables) {
    RebuilderConfig config = RebuilderConfig.forWorker(variables);
    InstantSource clock = InstantSource.system();
    FunctionLog log = FunctionLog.json(clock, System.out::println);
    MySqlPool pool = ScheduleWiring.pool(config.wallets());
    DynamoDbClient table =
        AwsClients.once(DynamoDbClient.builder(), config.cache().table().attempt()).build();
    GoalsCache cache =
        new GoalsCache(
            new DynamoDbLayerTable(table, config.table().orElseThrow()),
            new MySqlGoals(pool, UnreadableRowLines.in(log)),
            Optional.empty(),
            config.cache().withDatabaseBudget(DATABASE_BUDGET),
            CacheRuntime.of(clock),
            CacheObserver.ofFailures((call, cause) -> log.write(FailedCall.line(call, cause))));
    BusinessCalendar calendar = config.wallets().calendar(clock);
    return new WorkerWiring(
        (seller, year) -> cache.rebuild(seller, year, calendar),
        ScheduleWiring.fanOut(pool, config.queueUrl(), log),
        FunctionMetrics.embedded(config.deployment(), clock, System.out::println),
        log,
        clock);
  }
}
