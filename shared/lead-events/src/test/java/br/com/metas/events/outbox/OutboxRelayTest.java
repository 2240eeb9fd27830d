package br.com.metas.events.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.events.EventExamples;
import br.com.metas.events.EventSource;
import br.com.metas.events.OutgoingEvent;
import br.com.metas.events.publish.EventSink;
import br.com.metas.events.publish.PublishResult;
import br.com.metas.events.publish.PublishResult.Unsent;
import br.com.metas.testkit.MySqlServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("container")
class OutboxRelayTest {
  private static final Instant NOW = EventExamples.AT.plusSeconds(30);
  private static MySqlServer server = MySqlServer.start();

  private final List<String> published = new ArrayList<>();
  private final EventSink taking =
      events -> {
        events.forEach(event -> published.add(event.eventId()));
        return new PublishResult(events, List.of());
      };
  private OutboxDatabase database;

  @BeforeAll
  static void serverRuns() {
    assertThat(server.port()).isPositive();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  OutboxRelayTest() throws SQLException, IOException {
    database = OutboxDatabase.create(server, "outbox_relay_test");
  }

  @BeforeEach
  void nothingWaits() throws SQLException {
    assertThat(database.count("TRUE")).isZero();
  }

  private static RelaySettings batchesOf(int size) {
    return new RelaySettings(size, 3, Duration.ofDays(7), 2, 3);
  }

  private RelayReport run(EventSink sink, int batch) throws SQLException {
    return new OutboxRelay(database::relay, sink, () -> NOW, batchesOf(batch)).run(() -> true);
  }

  private static List<String> ids(long from, long to) {
    List<String> ids = new ArrayList<>();
    for (long id = from; id <= to; id++) {
      ids.add(new UUID(7, id).toString());
    }
    return ids;
  }

  @Test
  void whatWasCommittedIsPublishedInOrderAndMarked() throws SQLException {
    database.append(1, 7);

    RelayReport report = run(taking, 3);

    assertThat(published).isEqualTo(ids(1, 7));
    assertThat(report).isEqualTo(new RelayReport(7, 0, 0, 0, 0, Duration.ZERO, List.of()));
    assertThat(database.count("published_at = '2026-01-20 14:00:31.250'")).isEqualTo(7);
  }

  @Test
  void anEventGoesOutAsItWasAppended() throws SQLException {
    List<OutgoingEvent> seen = new ArrayList<>();
    database.append(1, 1);

    run(
        events -> {
          seen.addAll(events);
          return new PublishResult(events, List.of());
        },
        3);

    assertThat(seen)
        .containsExactly(new EventSource("sales.service").outgoing(EventExamples.sale(1, 42)));
  }

  @Test
  void whatWasRolledBackIsNotPublished() throws SQLException {
    try (Connection connection = database.owner()) {
      connection.setAutoCommit(false);
      new Outbox(new EventSource("sales.service")).append(connection, EventExamples.sale(1, 42));
      connection.rollback();
    }

    assertThat(run(taking, 3).published()).isZero();
    assertThat(published).isEmpty();
  }

  @Test
  void anEventOutsideATransactionIsRefused() throws SQLException {
    try (Connection connection = database.owner()) {
      assertThatThrownBy(() ->
              new Outbox(new EventSource("sales.service"))
                  .append(connection, EventExamples.sale(1, 42)))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aPublishedEventIsNotPublishedAgain() throws SQLException {
    database.append(1, 2);
    run(taking, 3);
    run(taking, 3);

    assertThat(published).hasSize(2);
  }

  @Test
  void anEventThatTheBusDidNotTakeWaitsForTheNextRunAndHoldsNobodyUp() throws SQLException {
    database.append(1, 5);
    String refused = ids(2, 2).getFirst();

    RelayReport first = run(refusing(refused, "ThrottlingException"), 2);
    assertThat(first)
        .isEqualTo(
            new RelayReport(4, 1, 0, 1, 0, Duration.ofSeconds(30), List.of("ThrottlingException")));

    RelayReport second = run(taking, 2);
    assertThat(second.published()).isEqualTo(1);
    assertThat(second.waiting()).isZero();
  }

  @Test
  void anEventThatIsItselfAtFaultIsParkedAfterThreeAttempts() throws SQLException {
    database.append(1, 2);
    String bad = ids(1, 1).getFirst();

    for (int run = 1; run <= 5; run++) {
      run(refusing(bad, "MalformedDetail"), 2);
    }

    assertThat(database.count("attempts = 3 AND published_at IS NULL")).isEqualTo(1);
    RelayReport report = run(taking, 2);
    assertThat(report).isEqualTo(new RelayReport(0, 0, 0, 0, 1, Duration.ZERO, List.of()));
    assertThat(published).containsExactlyElementsOf(ids(2, 2));
  }

  @Test
  void aParkedEventMakesWhatWaitsNeitherMoreNorOlder() throws SQLException {
    database.append(1, 2);
    database.execute("UPDATE outbox SET attempts = 3, occurred_at = '2026-01-13' WHERE id = 1");

    RelayReport report = run(refusing(ids(2, 2).getFirst(), "ThrottlingException"), 2);

    assertThat(report)
        .isEqualTo(
            new RelayReport(0, 1, 0, 1, 1, Duration.ofSeconds(30), List.of("ThrottlingException")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-00-00", "2026-00-10", "2026-12-00", "0000-00-00 14:00:00"})
  void anEventOfNoMomentIsParkedAtOnceAndHoldsNobodyUp(String moment) throws SQLException {
    database.append(1, 5);
    // A session without strict mode, as a writer in another language may have.
    database.execute(
        "SET sql_mode = ''",
        "UPDATE outbox SET occurred_at = '%s' WHERE id IN (2, 3)".formatted(moment));

    RelayReport first = run(taking, 2);

    assertThat(published)
        .containsExactly(ids(1, 1).getFirst(), ids(4, 4).getFirst(), ids(5, 5).getFirst());
    assertThat(first)
        .isEqualTo(new RelayReport(3, 2, 0, 0, 2, Duration.ZERO, List.of("InvalidTime")));
    assertThat(run(taking, 2)).isEqualTo(new RelayReport(0, 0, 0, 0, 2, Duration.ZERO, List.of()));
    assertThat(database.count("attempts = 3 AND published_at IS NULL")).isEqualTo(2);
  }

  @Test
  void anEventOfNoMomentThatAnotherRelayHoldsHidesNoBacklog() throws SQLException {
    database.append(1, 2);
    database.execute(
        "SET sql_mode = ''", "UPDATE outbox SET occurred_at = '0000-00-00' WHERE id = 2");
    try (Connection other = database.relay();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.executeQuery("SELECT id FROM outbox WHERE id = 2 FOR UPDATE").close();

      assertThat(run(taking, 2))
          .isEqualTo(new RelayReport(1, 0, 0, 1, 0, Duration.ZERO, List.of()));
      other.rollback();
    }
  }

  private EventSink refusing(String eventId, String code) {
    return events -> {
      List<OutgoingEvent> taken =
          events.stream().filter(event -> !event.eventId().equals(eventId)).toList();
      taken.forEach(event -> published.add(event.eventId()));
      return new PublishResult(
          taken,
          events.stream()
              .filter(event -> event.eventId().equals(eventId))
              .map(event -> new Unsent(event, code, ""))
              .toList());
    };
  }

  @Test
  void twoRelaysShareTheWorkAndWritersGoOnMeanwhile() throws Exception {
    database.append(1, 6);
    CountDownLatch holds = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    List<String> bySlow = new ArrayList<>();
    EventSink slow =
        events -> {
          events.forEach(event -> bySlow.add(event.eventId()));
          holds.countDown();
          await(mayGoOn);
          return new PublishResult(events, List.of());
        };
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<RelayReport> slowRun = other.submit(() -> run(slow, 3));
      holds.await();

      assertThat(run(taking, 3).published()).isEqualTo(3);
      assertThat(published).isEqualTo(ids(4, 6));
      database.append(7, 8); // not blocked by the locked rows
      mayGoOn.countDown();

      assertThat(slowRun.get().published()).isEqualTo(5);
      assertThat(bySlow).containsExactly(concat(ids(1, 3), ids(7, 8)));
    }
    assertThat(database.count("published_at IS NULL")).isZero();
  }

  private static String[] concat(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all.toArray(String[]::new);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aRunEndsInTimeAndLeavesTheRestUnlocked() throws SQLException {
    database.append(1, 5);

    RelayReport report =
        new OutboxRelay(database::relay, taking, () -> NOW, batchesOf(2)).run(() -> false);

    assertThat(report.published()).isEqualTo(2);
    assertThat(report.waiting()).isEqualTo(3);
    assertThat(run(taking, 2).published()).isEqualTo(3);
  }

  @Test
  void oldPublishedEventsArePurgedInBoundedBatchesAndWaitingOnesNever() throws SQLException {
    database.append(1, 9);
    database.execute("UPDATE outbox SET published_at = '2026-01-13 14:00:31' WHERE id <= 8");
    database.execute(
        "UPDATE outbox SET occurred_at = '2020-01-01', published_at = NULL, attempts = 3"
            + " WHERE id = 9");

    assertThat(run(taking, 3).purged()).isEqualTo(6);
    assertThat(run(taking, 3).purged()).isEqualTo(2);
    assertThat(database.count("TRUE")).isEqualTo(1);
  }

  @Test
  void anEventJustWithinItsWeekIsKept() throws SQLException {
    database.append(1, 1);
    database.execute("UPDATE outbox SET published_at = '2026-01-13 14:00:31.250'");

    assertThat(run(taking, 3).purged()).isZero();
  }

  @Test
  void theRelaysUserSeesTheOutboxAlone() throws SQLException {
    try (Connection relay = database.relay();
        Statement statement = relay.createStatement()) {
      for (String forbidden :
          List.of(
              "SELECT 1 FROM clientes",
              "SELECT 1 FROM customer_goals",
              "SELECT 1 FROM Vendas_Historia",
              "INSERT INTO outbox (event_id, source, detail_type, detail, occurred_at)"
                  + " VALUES ('x', 'x', 'x', 'x', NOW())")) {
        assertThatThrownBy(() -> statement.execute(forbidden))
            .as(forbidden)
            .isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  void theClaimGoesByTheIndexOnWhatIsNotPublished() throws SQLException {
    database.execute(
        "INSERT INTO outbox (event_id, source, detail_type, detail, occurred_at, published_at)"
            + " SELECT UUID(), 'a.service', 'T', '{}', '2026-01-01', '2026-01-01'"
            + " FROM information_schema.COLLATIONS a CROSS JOIN information_schema.COLLATIONS b"
            + " LIMIT 3000");
    database.append(1, 2);
    database.execute("ANALYZE TABLE outbox");
    String claim =
        Sql.of("claim").replaceFirst("\\?", "0").replaceFirst("\\?", "3").replaceFirst("\\?", "5");
    try (Connection connection = database.owner();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(traditional(connection) + claim)) {
      row.next();
      assertThat(row.getString("key")).isEqualTo("outbox_published_at");
      assertThat(row.getString("Extra")).doesNotContain("filesort");
    }
  }

  /**
   * MySQL 9 prints a tree unless the traditional format is requested; MariaDB has only that format.
   */
  private static String traditional(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductVersion();
    return product.contains("MariaDB") ? "EXPLAIN " : "EXPLAIN FORMAT=TRADITIONAL ";
  }
}
