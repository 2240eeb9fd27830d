package br.com.metas.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.DatabaseUnavailableException;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.GoalsDatabase;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.WalletMonth;
import br.com.metas.testkit.MySqlServer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Regression test for a fault that {@code make test-faults} found: the connection breaks while rows
 * arrive.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("container")
class CutAnswerTest {
  private static final SellerId SELLER = new SellerId(42);
  private static final GoalYear YEAR = new GoalYear(2026);
  private static final int CUSTOMERS = 400;
  private static final long WITHIN_THE_ROWS = 2_000;

  private static final WalletMonth QUESTION =
      new WalletMonth(
          SELLER,
          YEAR,
          3,
          BusinessCalendar.brazilian(() -> Instant.parse("2026-03-10T12:00:00Z")).now());

  private final MySqlServer server = MySqlServer.start();
  private final TestDatabase database = database();
  private final CutLine line = line();

  private TestDatabase database() {
    try {
      return new TestDatabase(server);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private CutLine line() {
    try {
      return new CutLine(server.host(), server.port());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeAll
  void fill() throws SQLException {
    for (long customer = 1; customer <= CUSTOMERS; customer++) {
      database.goal(42, 2026, customer);
    }
  }

  @AfterAll
  void stop() throws SQLException, IOException {
    line.close();
    database.close();
    server.close();
  }

  private MySqlPool pool() {
    String url =
        database
            .url()
            .replace(server.host() + ":" + server.port() + "/", "127.0.0.1:" + line.port() + "/");
    return new MySqlPool(
        new MySqlSettings(new MySqlUrl(url), TlsMode.DISABLED, Duration.ofSeconds(5), 2),
        () -> TestDatabase.READER);
  }

  @Test
  void anAnswerCutShortIsADatabaseThatDoesNotAnswerAndTheNextOneIsWhole() {
    try (MySqlPool pool = pool()) {
      MySqlGoals goals = new MySqlGoals(pool);
      goals.live(QUESTION);

      line.cutAfter(WITHIN_THE_ROWS);
      assertThatThrownBy(() -> goals.live(QUESTION))
          .isInstanceOf(DatabaseUnavailableException.class);

      line.cutAfter(Long.MAX_VALUE);
      for (int reads = 0; reads < 3; reads++) {
        assertThat(goals.live(QUESTION).customers().size()).isEqualTo(CUSTOMERS);
      }
    }
  }

  @Test
  void aLayerCutShortIsNoLayer() {
    try (MySqlPool pool = pool()) {
      MySqlGoals goals = new MySqlGoals(pool);
      goals.live(QUESTION);
      try (GoalsDatabase.Snapshot snapshot = goals.openSnapshot()) {
        line.cutAfter(WITHIN_THE_ROWS);
        assertThatThrownBy(() -> snapshot.staticLayer(SELLER, YEAR))
            .isInstanceOf(DatabaseUnavailableException.class);
      }

      line.cutAfter(Long.MAX_VALUE);
      try (GoalsDatabase.Snapshot snapshot = goals.openSnapshot()) {
        assertThat(snapshot.staticLayer(SELLER, YEAR).customers().size()).isEqualTo(CUSTOMERS);
      }
    }
  }
}
