package br.com.metas.local;

import br.com.metas.cache.CacheObserver;
import br.com.metas.cache.CacheRuntime;
import br.com.metas.cache.LayerEvictor;
import br.com.metas.cache.settings.CacheSettings;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.decision.Workdays;
import br.com.metas.goals.oracle.RawData;
import br.com.metas.local.gateway.GatewayServer;
import br.com.metas.local.gateway.TokenIssuer;
import br.com.metas.local.settings.DataSource;
import br.com.metas.local.settings.LocalSettings;
import br.com.metas.local.settings.Throttling;
import br.com.metas.local.site.DevClock;
import br.com.metas.local.template.CloudTemplate;
import br.com.metas.testkit.DynamoDbServer;
import br.com.metas.testkit.EmbeddedDynamoDb;
import br.com.metas.testkit.MySqlServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The whole local stack, with a clock that a story moves. */
final class StoryStage implements AutoCloseable {
  private static final String API = "/api/v2/analytics/goals/seller/1?";

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final InstantSource clock = now::get;
  private final BusinessCalendar calendar = BusinessCalendar.brazilian(clock);
  private final Parts parts = new Parts(Duration.ofSeconds(10));
  private final HttpClient http = HttpClient.newHttpClient();
  private final TokenIssuer issuer;
  private final GatewayServer gateway;
  private final LayerEvictor evictor;
  private final Connection owner;

  private StoryStage() throws Exception {
    SalesDatabase database = SalesDatabase.on(parts.add(MySqlServer.start()));
    DynamoDbServer dynamoDb = parts.add(EmbeddedDynamoDb.start());
    CacheTable.ensure(dynamoDb, false);
    owner = parts.add(database.connect());
    gateway = parts.add(new GatewayServer(0, clock));
    issuer = new TokenIssuer("http://127.0.0.1/", "metas-por-cliente", clock);
    LocalSettings settings =
        new LocalSettings(
            0,
            new DataSource.Empty(),
            Throttling.OFF,
            Optional.empty(),
            Workdays.NATIONAL,
            Duration.ofMinutes(30),
            Duration.ofMinutes(10),
            Optional.empty(),
            Optional.empty());
    // Many chunks and a near cache: answers must not depend on them.
    CacheSettings cache = CacheSettings.DEFAULT.withChunkBytes(200).withNearLayers(8);
    Wiring wiring = new Wiring(settings, cache, calendar, parts, database, dynamoDb);
    Path root = Path.of("..").toAbsolutePath().normalize();
    gateway.serve(
        new SiteWiring(
                CloudTemplate.read(root.resolve("template.yaml")),
                root,
                wiring,
                issuer,
                parts,
                new DevClock(clock))
            .site());
    evictor =
        new LayerEvictor(
            wiring.table(), CacheSettings.DEFAULT, CacheRuntime.of(clock), CacheObserver.NONE);
  }

  static StoryStage start() throws Exception {
    return new StoryStage();
  }

  /** Empties database and cache, and starts with these rows. */
  void begin(Instant start, RawData data) throws SQLException {
    now.set(start);
    try (Statement statement = owner.createStatement()) {
      statement.execute("DELETE FROM Vendas_Historia");
      statement.execute("DELETE FROM customer_goals");
      statement.execute("DELETE FROM clientes");
    }
    insertCustomers(data);
    insertGoals(data);
    for (RawData.Sale sale : data.sales()) {
      insert(sale);
    }
    evict();
  }

  private void insertCustomers(RawData data) throws SQLException {
    try (PreparedStatement insert =
        owner.prepareStatement(
            "INSERT INTO clientes (id, nome, cidade, estado, telefone) VALUES (?, ?, ?, ?, ?)")) {
      for (RawData.Customer customer : data.customers()) {
        insert.setLong(1, customer.id());
        insert.setString(2, customer.name());
        insert.setString(3, customer.city());
        insert.setString(4, customer.state());
        insert.setString(5, customer.phone().orElse(null));
        insert.executeUpdate();
      }
    }
  }

  private void insertGoals(RawData data) throws SQLException {
    try (PreparedStatement insert =
        owner.prepareStatement(
            "INSERT INTO customer_goals (seller_id, year, customer_id, classification, goal,"
                + " sales_previous_year) VALUES (?, ?, ?, ?, ?, ?)")) {
      for (RawData.Goal goal : data.goals()) {
        insert.setLong(1, goal.sellerId());
        insert.setInt(2, goal.year());
        insert.setLong(3, goal.customerId());
        insert.setString(4, goal.classification());
        insert.setBigDecimal(5, goal.goal());
        insert.setBigDecimal(6, goal.previousYearSales());
        insert.executeUpdate();
      }
    }
  }

  void insert(RawData.Sale sale) throws SQLException {
    try (PreparedStatement insert =
        owner.prepareStatement(
            "INSERT INTO Vendas_Historia (customer_id, seller_id, sale_date, amount)"
                + " VALUES (?, ?, ?, ?)")) {
      insert.setLong(1, sale.customerId());
      insert.setLong(2, sale.sellerId());
      insert.setObject(3, sale.at());
      insert.setBigDecimal(4, sale.amount());
      insert.executeUpdate();
    }
  }

  void changeOwner(long customer) throws SQLException {
    try (PreparedStatement update =
        owner.prepareStatement(
            "UPDATE customer_goals SET seller_id = 3 - seller_id WHERE customer_id = ?")) {
      update.setLong(1, customer);
      update.executeUpdate();
    }
  }

  /** What the event of a change does, for both sellers. */
  void evict() {
    evictor.evict(new SellerId(1));
    evictor.evict(new SellerId(2));
  }

  void wait(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  LocalDate today() {
    return calendar.now().today();
  }

  YearMonth firstOpenMonth() {
    return calendar.now().firstOpenMonth();
  }

  /** Starts with an empty database that the caller fills. */
  Connection beginAt(Instant start) {
    now.set(start);
    return owner;
  }

  /** The answer to a manager. */
  HttpResponse<String> manager(String method, String path, String accept)
      throws IOException, InterruptedException {
    String token = issuer.issue(Map.of("role", "manager"), Duration.ofHours(1));
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .header("Authorization", "Bearer " + token)
            .header("Accept", accept)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String query) throws IOException, InterruptedException {
    String token = issuer.issue(Map.of("seller_id", "1"), Duration.ofHours(1));
    URI uri = URI.create("http://127.0.0.1:" + gateway.port() + API + query);
    return http.send(
        HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    parts.close();
  }
}
