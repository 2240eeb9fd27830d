package br.com.metas.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.goals.DatabaseUnavailableException;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.GoalsDatabase;
import br.com.metas.goals.LiveFigures;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.WalletMonth;
import br.com.metas.testkit.MySqlServer;
import com.mysql.cj.jdbc.Driver;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the statements that the server receives, and their order and user. */
@ParameterizedClass
@MethodSource("br.com.metas.testkit.MySqlServer#startAll")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("container")
class ConversationTest {
  private static final SellerId SELLER = new SellerId(42);
  private static final GoalYear YEAR = new GoalYear(2026);
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final WalletMonth QUESTION =
      new WalletMonth(SELLER, YEAR, 3, MARCH.atDay(20), MARCH);

  @Parameter private MySqlServer server;
  private TestDatabase database;
  private MySqlPool pool;
  private MySqlGoals goals;

  @BeforeParameterizedClassInvocation
  void migrate() throws SQLException {
    database = new TestDatabase(server);
    pool = database.pool();
    goals = new MySqlGoals(pool);
  }

  @AfterParameterizedClassInvocation
  void stop() throws SQLException {
    pool.close();
    database.close();
  }

  @AfterEach
  void clear() throws SQLException {
    database.clear();
  }

  @Test
  void aLiveReadIsExactlyOneStatement() throws SQLException {
    goals.live(QUESTION);
    long before = database.counter("Questions");
    long between = database.counter("Questions");
    goals.live(QUESTION);
    long after = database.counter("Questions");

    assertThat((after - between) - (between - before)).isEqualTo(1);
  }

  @Test
  void aSnapshotOfBothLayersIsThreeStatementsBetweenItsBeginAndItsEnd() throws SQLException {
    goals.live(QUESTION);
    long before = database.counter("Questions");
    long between = database.counter("Questions");
    try (GoalsDatabase.Snapshot snapshot = goals.openSnapshot()) {
      snapshot.staticLayer(SELLER, YEAR);
      snapshot.annualLayer(SELLER, YEAR, MARCH);
    }
    long after = database.counter("Questions");

    // START TRANSACTION, the check for the writer, both layers, the seller's name, ROLLBACK.
    assertThat((after - between) - (between - before)).isEqualTo(6);
  }

  @Test
  void aSnapshotDoesNotSeeWhatIsCommittedAfterItBegan() throws SQLException {
    database.goal(42, 2026, 7).customer(7, "Zé");
    try (GoalsDatabase.Snapshot snapshot = goals.openSnapshot()) {
      assertThat(snapshot.staticLayer(SELLER, YEAR).customers().size()).isEqualTo(1);

      database.goal(42, 2026, 8).customer(8, "Ana").sale(7, "2026-01-02T10:00:00", "1.00");

      assertThat(snapshot.staticLayer(SELLER, YEAR).customers().size()).isEqualTo(1);
      assertThat(snapshot.annualLayer(SELLER, YEAR, MARCH).sales().cents(YEAR.firstMonth(), 0))
          .isZero();
    }
  }

  @Test
  void aSnapshotIsOfTheMomentItWasOpenedAndNotOfItsFirstQuestion() throws SQLException {
    try (GoalsDatabase.Snapshot snapshot = goals.openSnapshot()) {
      database.goal(42, 2026, 7);

      assertThat(snapshot.live(QUESTION).customers().size()).isZero();
    }
  }

  @Test
  void aServerWhoseDefaultIsReadCommittedStillGivesOneSnapshot() throws SQLException {
    try (Statement owner = database.owner().createStatement()) {
      owner.execute("SET GLOBAL TRANSACTION ISOLATION LEVEL READ COMMITTED");
      try (MySqlPool own = database.pool();
          GoalsDatabase.Snapshot snapshot = new MySqlGoals(own).openSnapshot()) {
        snapshot.live(QUESTION);
        database.goal(42, 2026, 7);

        assertThat(snapshot.live(QUESTION).customers().size()).isZero();
      } finally {
        owner.execute("SET GLOBAL TRANSACTION ISOLATION LEVEL REPEATABLE READ");
      }
    }
  }

  @Test
  void aConnectionThatServedASnapshotSeesWhatIsCommittedLater() throws SQLException {
    try (MySqlPool one = onlyOneConnection(TestDatabase.READER)) {
      MySqlGoals reused = new MySqlGoals(one);
      try (GoalsDatabase.Snapshot snapshot = reused.openSnapshot()) {
        snapshot.live(QUESTION);
      }
      database.goal(42, 2026, 7);

      assertThat(reused.live(QUESTION).customers().size()).isEqualTo(1);
    }
  }

  @Test
  void aConnectionWithAForgottenTransactionIsNeverUsedAgain() throws SQLException {
    try (MySqlPool one = onlyOneConnection(TestDatabase.READER)) {
      try (Connection forgetful = one.borrow();
          Statement statement = forgetful.createStatement()) {
        statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
      }
      database.goal(42, 2026, 7);

      assertThat(new MySqlGoals(one).live(QUESTION).customers().size()).isEqualTo(1);
      try (GoalsDatabase.Snapshot snapshot = new MySqlGoals(one).openSnapshot()) {
        assertThat(snapshot.live(QUESTION).customers().size()).isEqualTo(1);
      }
    }
  }

  @Test
  void theReaderMayNotWriteAndTheRelaySeesTheOutboxAlone() throws SQLException {
    try (Connection reader = database.connect(TestDatabase.READER);
        Statement statement = reader.createStatement()) {
      assertThatThrownBy(() -> statement.execute("DELETE FROM customer_goals"))
          .hasMessageContaining("denied");
      assertThatThrownBy(() -> statement.execute("SELECT * FROM outbox"))
          .hasMessageContaining("denied");
    }
    try (Connection relay = database.connect(TestDatabase.RELAY);
        Statement statement = relay.createStatement()) {
      statement.execute("UPDATE outbox SET published_at = NULL");
      assertThatThrownBy(() -> statement.execute("SELECT * FROM clientes"))
          .hasMessageContaining("denied");
    }
  }

  @Test
  void credentialsAreReadOnceUntilTheyAreRefusedAndThenAgain() throws SQLException {
    List<String> readings = new ArrayList<>();
    try (MySqlPool rotating = poolThatNotes(readings)) {
      MySqlGoals rotated = new MySqlGoals(rotating);
      rotated.live(QUESTION);
      rotating.discardIdle();
      rotated.live(QUESTION);
      assertThat(readings).hasSize(1);

      rotating.release();
      rotated.live(QUESTION);
      assertThat(readings).hasSize(2);
    }
  }

  /** A pool that notes each reading of its credentials. */
  private MySqlPool poolThatNotes(List<String> readings) {
    return new MySqlPool(
        database.settings(),
        () -> {
          readings.add("read");
          return TestDatabase.READER;
        });
  }

  @Test
  void preparingAPoolReadsNoPasswordAndItAnswersAfterwards() {
    List<String> readings = new ArrayList<>();
    try (MySqlPool prepared = poolThatNotes(readings)) {
      prepared.prepare();
      assertThat(readings).isEmpty();

      assertThat(new MySqlGoals(prepared).live(QUESTION).question()).isEqualTo(QUESTION);
      assertThat(readings).hasSize(1);
    }
  }

  @Test
  void aPasswordThatWasRotatedIsNoticedAtTheNextLogin() throws SQLException {
    List<Credentials> secret =
        new ArrayList<>(List.of(new Credentials("goals_reader", "old"), TestDatabase.READER));
    WriterConnections connections =
        new WriterConnections(new Driver(), database.settings(), secret::removeFirst);

    assertThatThrownBy(connections::getConnection).isInstanceOf(SQLException.class);
    connections.getConnection().close();

    assertThat(secret).isEmpty();
  }

  @Test
  void wrongCredentialsAreADatabaseThatDoesNotAnswer() {
    try (MySqlPool refused =
        new MySqlPool(
            new MySqlSettings(
                new MySqlUrl(database.url()), TlsMode.DISABLED, Duration.ofMillis(500), 1),
            () -> new Credentials("goals_reader", "wrong"))) {
      assertThatThrownBy(() -> new MySqlGoals(refused).live(QUESTION))
          .isInstanceOf(DatabaseUnavailableException.class);
    }
  }

  @Test
  void aServerThatIsReadOnlyIsRefused() throws SQLException {
    WriterConnections connections =
        new WriterConnections(new Driver(), database.settings(), () -> TestDatabase.READER);
    try (Statement owner = database.owner().createStatement()) {
      owner.execute("SET GLOBAL read_only = ON");
      try {
        assertThatThrownBy(connections::getConnection).hasMessageContaining("read only");
      } finally {
        owner.execute("SET GLOBAL read_only = OFF");
      }
    }
  }

  /** Simulates a failover: the server is demoted and keeps its connections. */
  @Test
  void aPooledConnectionToAServerThatWasDemotedFillsNoLayer() throws SQLException {
    try (MySqlPool one = onlyOneConnection(TestDatabase.READER);
        Statement owner = database.owner().createStatement()) {
      MySqlGoals reused = new MySqlGoals(one);
      reused.live(QUESTION);
      owner.execute("SET GLOBAL read_only = ON");
      try {
        assertThatThrownBy(reused::openSnapshot).isInstanceOf(DatabaseUnavailableException.class);
      } finally {
        owner.execute("SET GLOBAL read_only = OFF");
      }
      try (GoalsDatabase.Snapshot snapshot = reused.openSnapshot()) {
        assertThat(snapshot.staticLayer(SELLER, YEAR).customers().size()).isZero();
      }
    }
  }

  /**
   * The old writer may miss recent sales, so none of its figures is returned, not even live ones.
   */
  @Test
  void aPooledConnectionToAServerThatWasDemotedAnswersNoLiveRead() throws SQLException {
    database.goal(42, 2026, 7);
    try (MySqlPool one = onlyOneConnection(TestDatabase.READER);
        Statement owner = database.owner().createStatement()) {
      MySqlGoals reused = new MySqlGoals(one);
      reused.live(QUESTION);
      owner.execute("SET GLOBAL read_only = ON");
      try {
        assertThatThrownBy(() -> reused.live(QUESTION))
            .isInstanceOf(DatabaseUnavailableException.class);
      } finally {
        owner.execute("SET GLOBAL read_only = OFF");
      }
      assertThat(reused.live(QUESTION).customers().size()).isEqualTo(1);
    }
  }

  /** An operator or a provider's parameter group can set such a limit for the whole server. */
  @Test
  void aLimitOfTheServerCutsNoWallet() throws SQLException {
    for (long customer = 1; customer <= 20; customer++) {
      database.goal(42, 2026, customer).sale(customer, "2026-03-05T10:00:00", "1.00");
    }
    try (Statement owner = database.owner().createStatement();
        Restored limit = Restored.set(owner, "sql_select_limit", "3");
        MySqlPool own = database.pool()) {
      MySqlGoals questioned = new MySqlGoals(own);

      assertThat(limit.before()).isNotEqualTo("3");
      assertThat(questioned.live(QUESTION).customers().size()).isEqualTo(20);
      try (GoalsDatabase.Snapshot snapshot = questioned.openSnapshot()) {
        assertThat(snapshot.staticLayer(SELLER, YEAR).customers().size()).isEqualTo(20);
        assertThat(snapshot.annualLayer(SELLER, YEAR, MARCH).customers().size()).isEqualTo(20);
      }
    }
  }

  @Test
  void noVariableOfTheServerHoldsForASession() throws SQLException {
    boolean mariaDb =
        database.owner().getMetaData().getDatabaseProductVersion().contains("MariaDB");
    List<List<String>> variables =
        List.of(
            List.of("sql_select_limit", "3", "18446744073709551615"),
            List.of("max_join_size", "2", "18446744073709551615"),
            List.of(
                mariaDb ? "max_statement_time" : "max_execution_time",
                "100",
                mariaDb ? "0.0" : "0"),
            List.of(
                "sql_mode",
                "'ANSI,HIGH_NOT_PRECEDENCE,NO_BACKSLASH_ESCAPES'",
                "STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION"),
            List.of("autocommit", "0", "1"));
    for (List<String> variable : variables) {
      String name = variable.getFirst();
      try (Statement owner = database.owner().createStatement();
          Restored hostile = Restored.set(owner, name, variable.get(1));
          MySqlPool own = database.pool();
          Connection session = own.borrow();
          Statement statement = session.createStatement();
          ResultSet row = statement.executeQuery("SELECT @@SESSION." + name)) {
        row.next();
        assertThat(row.getString(1)).as(hostile.name()).isEqualTo(variable.get(2));
      }
    }
  }

  @Test
  void whatIsNotCommittedIsNotReadWhateverTheServersDefaultIs() throws SQLException {
    database.goal(42, 2026, 7);
    try (Statement owner = database.owner().createStatement()) {
      owner.execute("SET GLOBAL TRANSACTION ISOLATION LEVEL READ UNCOMMITTED");
      try (MySqlPool own = database.pool();
          Connection writer = database.connect(database.admin());
          Statement uncommitted = writer.createStatement()) {
        writer.setAutoCommit(false);
        uncommitted.execute("DELETE FROM customer_goals");

        assertThat(new MySqlGoals(own).live(QUESTION).customers().size()).isEqualTo(1);
        writer.rollback();
      } finally {
        owner.execute("SET GLOBAL TRANSACTION ISOLATION LEVEL REPEATABLE READ");
      }
    }
  }

  /** Changes a variable of the server, and restores it at the end. */
  private record Restored(Statement owner, String name, String before) implements AutoCloseable {
    static Restored set(Statement owner, String name, String value) throws SQLException {
      try (ResultSet row = owner.executeQuery("SELECT @@GLOBAL." + name)) {
        row.next();
        String before = row.getString(1);
        owner.execute("SET GLOBAL " + name + " = " + value);
        return new Restored(owner, name, name.equals("sql_mode") ? "'" + before + "'" : before);
      }
    }

    @Override
    public void close() throws SQLException {
      owner.execute("SET GLOBAL " + name + " = " + before);
    }
  }

  @Test
  void aWrongStatementIsOurFaultAndNotADatabaseThatDoesNotAnswer() {
    PooledReads reads = new PooledReads(pool);

    assertThatThrownBy(() ->
            reads.read(connection -> connection.prepareStatement("SELECT nothing").executeQuery()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("42S22");
  }

  @Test
  void aWalletOfTwentyThousandCustomersIsRead() throws SQLException {
    try (Statement owner = database.owner().createStatement()) {
      owner.execute(
          """
          INSERT INTO customer_goals
          WITH RECURSIVE d (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM d WHERE n < 9)
          SELECT 42, 2026, 1 + a.n + 10 * b.n + 100 * c.n + 1000 * e.n + 10000 * f.n, 'B', 1.00, 0
          FROM d a, d b, d c, d e, d f
          WHERE f.n < 2
          """);
      owner.execute(
          """
          INSERT INTO Vendas_Historia (customer_id, seller_id, sale_date, amount)
          SELECT customer_id, 1, '2026-03-05 10:00:00', customer_id FROM customer_goals
          """);
    }

    LiveFigures live = goals.live(QUESTION);

    assertThat(live.customers().size()).isEqualTo(20_000);
    assertThat(live.sales().cents(MARCH, 19_999)).isEqualTo(20_000_00);
  }

  private MySqlPool onlyOneConnection(Credentials credentials) {
    return new MySqlPool(
        new MySqlSettings(
            new MySqlUrl(database.url()), TlsMode.DISABLED, MySqlSettings.DEFAULT_TIMEOUT, 1),
        () -> credentials);
  }
}
