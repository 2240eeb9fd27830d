package br.com.metas.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.goals.DatabaseUnavailableException;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.WalletMonth;
import br.com.metas.testkit.EmbeddedMySql;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server-programs")
class OutageTest {
  private static final WalletMonth QUESTION =
      new WalletMonth(
          new SellerId(42),
          new GoalYear(2026),
          3,
          LocalDate.of(2026, 3, 20),
          YearMonth.of(2026, 3));

  @Test
  void aServerThatDiesIsUnavailableAndOneThatComesBackIsUsedWithoutAWord() throws SQLException {
    try (EmbeddedMySql server = EmbeddedMySql.start()) {
      TestDatabase database = new TestDatabase(server);
      database.goal(42, 2026, 7);
      try (MySqlPool pool =
          new MySqlPool(
              new MySqlSettings(
                  new MySqlUrl(database.url()), TlsMode.DISABLED, Duration.ofSeconds(2), 2),
              () -> TestDatabase.READER)) {
        MySqlGoals goals = new MySqlGoals(pool);
        goals.live(QUESTION);

        server.kill();
        assertThatThrownBy(() -> goals.live(QUESTION))
            .isInstanceOf(DatabaseUnavailableException.class);
        assertThatThrownBy(goals::openSnapshot).isInstanceOf(DatabaseUnavailableException.class);

        server.restart();
        assertThat(goals.live(QUESTION).customers().size()).isEqualTo(1);
      }
    }
  }

  @Test
  void aConnectionThatDiedInThePoolIsMetByAskingAgainOnce() throws SQLException {
    try (EmbeddedMySql server = EmbeddedMySql.start()) {
      TestDatabase database = new TestDatabase(server);
      try (MySqlPool pool = database.pool()) {
        MySqlGoals goals = new MySqlGoals(pool);
        goals.live(QUESTION);

        server.restart();

        assertThat(goals.live(QUESTION).customers().size()).isZero();
      }
    }
  }
}
