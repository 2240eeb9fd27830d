package br.com.metas.evictor;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.events.AffectedSellers;
import br.com.metas.events.EventMetadata;
import br.com.metas.events.EventSource;
import br.com.metas.events.OutgoingEvent;
import br.com.metas.events.SaleRegistered;
import br.com.metas.events.outbox.Outbox;
import br.com.metas.events.outbox.OutboxRelay;
import br.com.metas.events.outbox.RelaySettings;
import br.com.metas.events.publish.PublishResult;
import br.com.metas.goals.SellerId;
import br.com.metas.testkit.DynamoDbServer;
import br.com.metas.testkit.EmbeddedDynamoDb;
import br.com.metas.testkit.MySqlServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * A bulk import through outbox, relay and the real handler with DynamoDB Local. {@code make
 * test-bulk} runs it with 100,000 sales of 200 sellers and prints the time.
 */
@Tag("container")
@TestInstance(Lifecycle.PER_CLASS)
class BulkImportTest {
  private static final int SALES = Integer.getInteger("metas.bulk.sales", 1_000);
  private static final int SELLERS = Integer.getInteger("metas.bulk.sellers", 20);

  /** The value of {@code EvictorConcurrency} in the template. */
  private static final int EVICTORS = 5;

  private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

  private MySqlServer server;
  private DynamoDbServer dynamo;
  private SalesDatabase sales;
  private Stack stack;

  @BeforeAll
  void start() throws Exception {
    server = MySqlServer.start();
    dynamo = EmbeddedDynamoDb.start();
    dynamo.createTable(Stack.TABLE, false);
    sales = SalesDatabase.create(server, "bulk", SELLERS);
    stack =
        new Stack(dynamo.endpoint(), sales.url(), sales.owner(), () -> NOW, Duration.ofHours(1));
  }

  @AfterAll
  void stop() throws Exception {
    stack.close();
    dynamo.close();
    server.close();
  }

  private static SaleRegistered sale(int number) {
    long seller = number % SELLERS + 1L;
    return new SaleRegistered(
        EventMetadata.of(UUID.randomUUID(), NOW),
        AffectedSellers.of(new SellerId(seller)),
        SalesDatabase.customer(seller, 0),
        number + 1L,
        LocalDate.of(2026, 3, 10),
        SaleRegistered.Change.INSERTED);
  }

  private static List<SaleRegistered> all() {
    return IntStream.range(0, SALES).mapToObj(BulkImportTest::sale).toList();
  }

  @Test
  void oneEventPerWalletIsAppendedForTheWholeImportAndEvictsEachOnce() throws Exception {
    try (Connection connection = connect()) {
      connection.setAutoCommit(false);
      assertThat(new Outbox(new EventSource("sales.service")).appendOnePerWallet(connection, all()))
          .isEqualTo(SELLERS);
      connection.commit();
    }
    assertEachIsEvictedOnce();
  }

  @Test
  void theRunbooksStatementAppendsOneEventPerWalletThatTheImportTouched() throws Exception {
    String runbook = Files.readString(Path.of("../../docs/runbook.md"));
    String statement = runbook.replaceAll("(?s).*```sql\\n(INSERT INTO outbox.*?);\\n```.*", "$1");
    try (Connection connection = connect();
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("SET @before = (SELECT COALESCE(MAX(id), 0) FROM Vendas_Historia)");
      for (int seller = 1; seller <= SELLERS; seller++) {
        for (int row = 0; row < SalesDatabase.CUSTOMERS; row++) {
          sql.addBatch(
              "INSERT INTO Vendas_Historia (customer_id, seller_id, sale_date, amount)"
                  + " VALUES (%d, %d, '2026-03-10', 1.00)"
                      .formatted(SalesDatabase.customer(seller, row), seller));
        }
      }
      sql.executeBatch();
      assertThat(sql.executeUpdate(statement)).isEqualTo(SELLERS);
      connection.commit();
    }
    assertEachIsEvictedOnce();
  }

  private void assertEachIsEvictedOnce() throws Exception {
    List<OutgoingEvent> published = new ArrayList<>();
    new OutboxRelay(
            this::connect,
            events -> {
              published.addAll(events);
              return new PublishResult(events, List.of());
            },
            () -> NOW,
            RelaySettings.DEFAULT)
        .run(() -> true);

    Map<Long, Integer> evictions = evict(published.stream().map(Stack::envelope).toList());

    assertThat(evictions).hasSize(SELLERS).allSatisfy((_, times) -> assertThat(times).isOne());
  }

  @Test
  void oneEventPerSaleEvictsAsOftenAsThereAreSalesAndLosesNone() throws Exception {
    EventSource source = new EventSource("sales.service");
    List<String> events = all().stream().map(source::outgoing).map(Stack::envelope).toList();
    long begun = System.nanoTime();

    Map<Long, Integer> evictions = evict(events);

    System.out.printf(
        "bulk import: %d events of %d sellers, %d at a time, in %d s%n",
        SALES, SELLERS, EVICTORS, Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    assertThat(evictions)
        .hasSize(SELLERS)
        .allSatisfy((_, times) -> assertThat(times).isEqualTo(SALES / SELLERS));
  }

  /** Delivers all events, with the concurrency of the template, and counts them by seller. */
  private Map<Long, Integer> evict(List<String> envelopes) throws Exception {
    stack.lines.clear();
    CacheEvictorHandler evictor = stack.evictor(stack.table());
    try (ExecutorService instances = Executors.newFixedThreadPool(EVICTORS)) {
      List<Callable<Boolean>> deliveries =
          envelopes.stream()
              .<Callable<Boolean>>map(envelope ->
                  () -> {
                    Stack.deliver(evictor, envelope);
                    return true;
                  })
              .toList();
      for (Future<Boolean> delivery : instances.invokeAll(deliveries)) {
        assertThat(delivery.get()).isTrue();
      }
    }
    Map<Long, Integer> evictions = new TreeMap<>();
    stack.lines.forEach(line ->
        ((List<?>) line.fields().getOrDefault("evicted", List.of()))
            .forEach(seller -> evictions.merge((Long) seller, 1, Integer::sum)));
    return evictions;
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        sales.url(), sales.owner().username(), sales.owner().password());
  }
}
