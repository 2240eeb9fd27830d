package br.com.metas.bench;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.api.GoalsApi;
import br.com.metas.api.ResourceWiring;
import br.com.metas.api.access.ClaimNames;
import br.com.metas.api.goals.TeamReader;
import br.com.metas.api.http.HttpRequest;
import br.com.metas.api.http.QueryString;
import br.com.metas.api.telemetry.Telemetry;
import br.com.metas.cache.CacheObserver;
import br.com.metas.cache.CacheRuntime;
import br.com.metas.cache.GoalsCache;
import br.com.metas.cache.dynamodb.DynamoDbLayerTable;
import br.com.metas.cache.settings.CacheSettings;
import br.com.metas.functions.AwsClients;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.BusinessDay;
import br.com.metas.goals.CacheStatus;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.RefreshLimit;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.WalletMonth;
import br.com.metas.goals.WalletReader;
import br.com.metas.goals.decision.Workdays;
import br.com.metas.mysql.Credentials;
import br.com.metas.mysql.MySqlCustomers;
import br.com.metas.mysql.MySqlGoals;
import br.com.metas.mysql.MySqlPool;
import br.com.metas.mysql.MySqlSellerDirectory;
import br.com.metas.mysql.MySqlSellerNames;
import br.com.metas.mysql.MySqlSettings;
import br.com.metas.mysql.TlsMode;
import br.com.metas.testkit.EmbeddedDynamoDb;
import br.com.metas.testkit.EmbeddedMySql;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("server-programs")
class HitCountersTest {
  private static final String TABLE = "counted";
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-20T15:00:00Z"));
  private static final int RECORDED_HITS = 5;
  private static final int SALES_A_CUSTOMER = 100;
  private static final int SELLERS = 6;
  private static final long CORE_CUSTOMERS = 5_000;
  private static final SellerId OF_2000 = new SellerId(5);

  private final EmbeddedMySql mysql = EmbeddedMySql.start();
  private final EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.start();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private final DynamoDbClient client = client();
  private final SalesData sales =
      new SalesData(
          mysql,
          SalesData.Wallets.BY_SIZE,
          CORE_CUSTOMERS * SALES_A_CUSTOMER,
          SALES_A_CUSTOMER,
          LocalDate.of(2026, 1, 31));
  private MySqlPool pool;
  private GoalsCache cache;
  private GoalsCache warm;

  @BeforeAll
  void fill() throws SQLException {
    sales.generate();
    dynamoDb.createTable(TABLE, false);
    pool =
        new MySqlPool(
            MySqlSettings.of(mysql.jdbcUrl(sales.database()), TlsMode.DISABLED),
            () -> new Credentials(mysql.adminUser(), mysql.adminPassword()));
    cache = cache(0);
    warm = cache(2);
    read();
    read(warm);
  }

  private GoalsCache cache(int nearLayers) {
    return new GoalsCache(
        new DynamoDbLayerTable(client, TABLE),
        new MySqlGoals(pool),
        Optional.empty(),
        CacheSettings.DEFAULT.withTableBudget(Duration.ofMinutes(1)).withNearLayers(nearLayers),
        CacheRuntime.of(CLOCK),
        CacheObserver.NONE);
  }

  @AfterAll
  void stop() {
    pool.close();
    client.close();
    dynamoDb.close();
    mysql.close();
  }

  @Test
  void aHitIsOneRequestAndOneStatement() throws SQLException {
    long first = statements();
    long idle = statements() - first;
    requests.clear();

    WalletReader.WalletParts reading = read();

    long statements = statements() - first - 2 * idle;
    assertThat(reading.staticStamp().status()).isEqualTo(CacheStatus.HIT);
    assertThat(reading.annualStamp().status()).isEqualTo(CacheStatus.HIT);
    assertThat(requests).containsExactly("BatchGetItem");
    assertThat(statements).isOne();
  }

  /**
   * Before each request the JDK's HTTP client checks a kept connection, by a read that times out
   * after a millisecond (ADR 0084). Apache's client does so only after two idle seconds.
   */
  @Test
  void aHitWaitsForNothingButItsAnswers(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("hits.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.JavaExceptionThrow");
      recording.start();
      for (int hit = 0; hit < RECORDED_HITS; hit++) {
        read();
      }
      recording.stop();
      recording.dump(file);
    }

    long timeouts =
        RecordingFile.readAllEvents(file).stream()
            .filter(event -> event.getThread().getJavaName().equals("cache-call"))
            .filter(event ->
                event
                    .getClass("thrownClass")
                    .getName()
                    .equals(SocketTimeoutException.class.getName()))
            .count();
    assertThat(timeouts).isLessThan(RECORDED_HITS);
  }

  /** At most 1.5 times the 27 units of a layer without the twelve months and days of purchase. */
  @Test
  void aHitOfTwoThousandCustomersConsumesAtMostFortyUnits() {
    double units = units(items());

    System.out.println("a hit on 2,000 customers consumes " + units + " units");
    assertThat(units).isLessThanOrEqualTo(1.5 * 27);
  }

  @Test
  void aHitOfAnInstanceThatKeepsTheLayersIsOneRequestForHeadAlone() {
    requests.clear();
    keys.clear();

    assertThat(read(warm).annualStamp().status()).isEqualTo(CacheStatus.HIT);

    assertThat(requests).containsExactly("BatchGetItem");
    assertThat(keys).containsExactly("HEAD");
    assertThat(units(items().stream().filter(item -> sortKey(item).equals("HEAD")).toList()))
        .isOne();
  }

  @Test
  void aTeamIsOneRequestAndOneStatementASellerAndTwoForWhoTheyAre() throws SQLException {
    team(cache(0));

    assertThat(keys).hasSizeGreaterThan(SELLERS).contains("HEAD");
  }

  @Test
  void aTeamWhoseLayersAreKeptReadsTheirHeadsAlone() throws SQLException {
    team(cache(2 * SELLERS));

    assertThat(keys).hasSize(SELLERS).containsOnly("HEAD");
  }

  /** Reads the team twice, and counts the second time. */
  private void team(GoalsCache wallets) throws SQLException {
    GoalsApi api = api(wallets);
    HttpRequest team =
        new HttpRequest(
            GoalsApi.TEAM_ROUTE,
            "GET",
            "/api/v2/analytics/goals/team",
            Map.of(),
            QueryString.parse(""),
            Map.of(),
            Map.of(ClaimNames.DEFAULT.role(), "manager"));
    assertThat(api.answer(team, "fill").status()).isEqualTo(200);
    long first = statements();
    long idle = statements() - first;
    requests.clear();
    keys.clear();

    assertThat(api.answer(team, "hit").status()).isEqualTo(200);

    assertThat(requests).hasSize(SELLERS).containsOnly("BatchGetItem");
    assertThat(statements() - first - 2 * idle).isEqualTo(SELLERS + 2L);
  }

  private GoalsApi api(GoalsCache wallets) {
    GoalsApi.Resources resources =
        new ResourceWiring(
                BusinessCalendar.brazilian(CLOCK),
                Workdays.NATIONAL,
                ClaimNames.DEFAULT,
                System::nanoTime)
            .resources(
                wallets,
                RefreshLimit.NONE,
                // One at a time, because a new connection first asks whether the server is the
                // writer.
                new TeamReader.Limits(1, TeamReader.Limits.DEFAULT.time()),
                new MySqlCustomers(pool),
                new MySqlSellerDirectory(pool),
                new MySqlSellerNames(pool));
    return new GoalsApi(resources, Telemetry.NONE);
  }

  @Test
  void aStoredCustomerTakesAtMostSeventyFiveBytesInBothLayersTogether() {
    long bytes =
        items().stream()
            .flatMap(item -> item.values().stream())
            .filter(value -> value.b() != null)
            .mapToLong(value -> value.b().asByteArrayUnsafe().length)
            .sum();

    assertThat(bytes / 2_000).isLessThanOrEqualTo(75);
  }

  private WalletReader.WalletParts read() {
    return read(cache);
  }

  private static WalletReader.WalletParts read(GoalsCache from) {
    BusinessDay day = BusinessCalendar.brazilian(CLOCK).now();
    return from.read(
        new WalletReader.Request(new WalletMonth(OF_2000, new GoalYear(2026), 1, day), day, false));
  }

  private double units(List<Map<String, AttributeValue>> items) {
    List<Map<String, AttributeValue>> primaryKeys =
        items.stream().map(item -> Map.of("pk", item.get("pk"), "sk", item.get("sk"))).toList();
    return client
        .batchGetItem(get ->
            get.requestItems(
                    Map.of(
                        TABLE,
                        KeysAndAttributes.builder().keys(primaryKeys).consistentRead(true).build()))
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
        .consumedCapacity()
        .stream()
        .mapToDouble(ConsumedCapacity::capacityUnits)
        .sum();
  }

  private static String sortKey(Map<String, AttributeValue> item) {
    return Objects.requireNonNull(item.get("sk")).s();
  }

  private List<Map<String, AttributeValue>> items() {
    return client
        .query(query ->
            query
                .tableName(TABLE)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("SELLER#5"))))
        .items();
  }

  /**
   * The number of SELECTs that the server has run. This query may add some itself, the same number
   * each time.
   */
  private long statements() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                mysql.jdbcUrl(""), mysql.adminUser(), mysql.adminPassword());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Com_select'")) {
      row.next();
      return row.getLong(2);
    }
  }

  private DynamoDbClient client() {
    DynamoDbClientBuilder builder =
        AwsClients.once(DynamoDbClient.builder(), Duration.ofMinutes(1));
    return builder
        .overrideConfiguration(
            builder.overrideConfiguration().toBuilder()
                .addExecutionInterceptor(new Recorder(requests, keys))
                .build())
        .endpointOverride(dynamoDb.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }

  /** Records the kind of each request, and the sort keys that it reads. */
  private record Recorder(List<String> requests, List<String> keys)
      implements ExecutionInterceptor {
    @Override
    public void beforeExecution(
        Context.BeforeExecution context, ExecutionAttributes executionAttributes) {
      requests.add(context.request().getClass().getSimpleName().replace("Request", ""));
      if (context.request() instanceof BatchGetItemRequest read) {
        read.requestItems().values().stream()
            .flatMap(items -> items.keys().stream())
            .forEach(key -> keys.add(sortKey(key)));
      }
    }
  }
}
