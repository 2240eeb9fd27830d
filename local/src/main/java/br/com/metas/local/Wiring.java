package br.com.metas.local;

import br.com.metas.cache.CacheObserver;
import br.com.metas.cache.CacheRuntime;
import br.com.metas.cache.GoalsCache;
import br.com.metas.cache.LayerEvictor;
import br.com.metas.cache.RebuildRequests;
import br.com.metas.cache.dynamodb.DynamoDbLayerTable;
import br.com.metas.cache.settings.CacheSettings;
import br.com.metas.cache.settings.LayerLives;
import br.com.metas.cache.table.LayerTable;
import br.com.metas.functions.AwsClients;
import br.com.metas.functions.FunctionLog;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.local.settings.ExternalDatabase;
import br.com.metas.local.settings.LocalSettings;
import br.com.metas.mysql.MySqlGoals;
import br.com.metas.mysql.MySqlPool;
import br.com.metas.mysql.MySqlSettings;
import br.com.metas.mysql.MySqlUrl;
import br.com.metas.mysql.TlsMode;
import br.com.metas.mysql.UnreadableRows;
import br.com.metas.testkit.DynamoDbServer;
import br.com.metas.walletsettings.UnreadableRowLines;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Makes the parts of the functions from the same classes as the deployed functions.
 *
 * @param settings lives of the layers
 * @param cache the other settings of the cache
 * @param calendar business time by the run's clock
 * @param parts takes everything that must be stopped
 * @param database has the sales
 * @param dynamoDb has the layers
 */
record Wiring(
    LocalSettings settings,
    CacheSettings cache,
    BusinessCalendar calendar,
    Parts parts,
    SalesDatabase database,
    DynamoDbServer dynamoDb) {
  private static final int CONNECTIONS = 16;
  private static final Duration DATABASE_PATIENCE = Duration.ofSeconds(8);
  private static final Duration TABLE_ATTEMPT = Duration.ofMillis(500);

  MySqlPool pool() {
    MySqlSettings mysql =
        new MySqlSettings(
            new MySqlUrl(database.url()),
            settings.database().map(ExternalDatabase::tls).orElse(TlsMode.DISABLED),
            DATABASE_PATIENCE,
            CONNECTIONS);
    return parts.add(new MySqlPool(mysql, database::reader));
  }

  /** The cache of the API, or of the rebuild worker, which requests no rebuilds. */
  GoalsCache cache(MySqlPool pool, LayerTable table, Optional<RebuildRequests> rebuilds) {
    return new GoalsCache(
        table,
        new MySqlGoals(pool, unreadable()),
        rebuilds,
        cacheSettings(),
        CacheRuntime.of(calendar.clock()),
        CacheObserver.NONE);
  }

  /** Logs the rows that can't be read. */
  UnreadableRows.Listener unreadable() {
    return UnreadableRowLines.in(FunctionLog.json(calendar.clock(), System.err::println));
  }

  LayerEvictor evictor(LayerTable table) {
    return new LayerEvictor(
        table, cacheSettings(), CacheRuntime.of(calendar.clock()), CacheObserver.NONE);
  }

  private CacheSettings cacheSettings() {
    LayerLives lives = cache.lives();
    return cache.withLives(
        lives.withTimes(settings.staticLife(), settings.annualLife(), lives.stale()));
  }

  DynamoDbLayerTable table() {
    DynamoDbClient client =
        parts.add(
            AwsClients.once(DynamoDbClient.builder(), TABLE_ATTEMPT)
                .endpointOverride(dynamoDb.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build());
    return new DynamoDbLayerTable(client, CacheTable.NAME);
  }
}
