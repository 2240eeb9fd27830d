package br.com.metas.local;

import br.com.metas.cache.CacheObserver;
import br.com.metas.cache.CacheRuntime;
import br.com.metas.cache.CacheSettings;
import br.com.metas.cache.GoalsCache;
import br.com.metas.cache.dynamodb.DynamoDbLayerTable;
import br.com.metas.cache.dynamodb.LayerTableClient;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.local.settings.LocalSettings;
import br.com.metas.mysql.MySqlGoals;
import br.com.metas.mysql.MySqlPool;
import br.com.metas.mysql.MySqlSellerDirectory;
import br.com.metas.mysql.MySqlSettings;
import br.com.metas.mysql.MySqlUrl;
import br.com.metas.mysql.TlsMode;
import br.com.metas.testkit.DynamoDbServer;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Puts the functions together from the pieces they are deployed with.
 *
 * @param settings lives of the layers
 * @param calendar business time by the run's clock
 * @param parts takes what must be ended
 * @param database where sales are read from
 * @param dynamoDb where layers are kept
 */
record Wiring(
    LocalSettings settings,
    BusinessCalendar calendar,
    Parts parts,
    SalesDatabase database,
    DynamoDbServer dynamoDb) {
  static final String EVENT_BUS = "metas-lead-events";

  private static final int CONNECTIONS = 16;
  private static final Duration DATABASE_PATIENCE = Duration.ofSeconds(8);
  private static final Duration TABLE_ATTEMPT = Duration.ofMillis(500);

  ApiFunction api() {
    MySqlPool pool = pool();
    GoalsCache cache =
        new GoalsCache(
            table(),
            new MySqlGoals(pool),
            Optional.empty(),
            cacheSettings(),
            CacheRuntime.of(calendar.clock()),
            CacheObserver.NONE);
    return new ApiFunction(cache, new MySqlSellerDirectory(pool), calendar);
  }

  private MySqlPool pool() {
    MySqlSettings mysql =
        new MySqlSettings(
            new MySqlUrl(database.url()), TlsMode.DISABLED, DATABASE_PATIENCE, CONNECTIONS);
    return parts.add(new MySqlPool(mysql, database::reader));
  }

  private CacheSettings cacheSettings() {
    return CacheSettings.DEFAULT.withLives(
        settings.staticLife(), settings.annualLife(), CacheSettings.DEFAULT.staleFor());
  }

  DynamoDbLayerTable table() {
    DynamoDbClient client =
        parts.add(
            LayerTableClient.builder(TABLE_ATTEMPT)
                .endpointOverride(dynamoDb.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build());
    return new DynamoDbLayerTable(client, CacheTable.NAME);
  }
}
