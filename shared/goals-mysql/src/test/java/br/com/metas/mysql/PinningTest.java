package br.com.metas.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.goals.GoalYear;
import br.com.metas.goals.GoalsDatabase;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.WalletMonth;
import br.com.metas.testkit.EmbeddedMySql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Checks the commands that a proxy before MySQL would see, with the server's log of commands. RDS
 * Proxy pins a client to one connection after a statement that is prepared on the server, after a
 * statement above 16 KB, and after a change of the session that it does not track (Amazon RDS user
 * guide, "Avoiding pinning").
 */
@Tag("server-programs")
class PinningTest {
  private static final SellerId SELLER = new SellerId(42);
  private static final GoalYear YEAR = new GoalYear(2026);
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final int LONGEST_BYTES = 16_384;
  private static final Pattern CHANGING =
      Pattern.compile("(?i)^\\s*SET\\b|(?<!@)@[a-z]|temporary table|get_lock|lock tables");

  private record Command(String kind, String text) {}

  @Test
  void onlyTheSettingsOfANewSessionPinAConnection() throws SQLException {
    try (EmbeddedMySql server = EmbeddedMySql.start();
        TestDatabase database = new TestDatabase(server);
        MySqlPool pool = database.pool();
        Statement owner = database.owner().createStatement()) {
      owner.execute("SET GLOBAL log_output = 'TABLE'");
      owner.execute("SET GLOBAL general_log = ON");

      MySqlGoals goals = new MySqlGoals(pool);
      goals.live(new WalletMonth(SELLER, YEAR, 3, MARCH.atDay(20), MARCH));
      try (GoalsDatabase.Snapshot snapshot = goals.openSnapshot()) {
        snapshot.staticLayer(SELLER, YEAR);
        snapshot.annualLayer(SELLER, YEAR, MARCH);
      }
      new MySqlSellerDirectory(pool).years();

      owner.execute("SET GLOBAL general_log = OFF");
      List<Command> commands = commands(owner);
      assertThat(commands).hasSizeGreaterThan(6);
      assertThat(commands).extracting(Command::kind).containsOnly("Connect", "Query");
      assertThat(commands)
          .extracting(Command::text)
          .allMatch(text -> text.length() < LONGEST_BYTES);
      List<String> changing =
          commands.stream()
              .map(Command::text)
              .filter(text -> CHANGING.matcher(text).find())
              .map(text -> text.replaceAll("(?s)^(SET SESSION sql_select_limit).*", "$1"))
              .distinct()
              .toList();
      // Connector/J sends the first one, and session.sql is the second. Neither is repeated on an
      // open connection.
      assertThat(changing)
          .containsExactlyInAnyOrder(
              "SET character_set_results = NULL", "SET SESSION sql_select_limit");
    }
  }

  private static List<Command> commands(Statement owner) throws SQLException {
    List<Command> commands = new ArrayList<>();
    try (ResultSet row =
        owner.executeQuery(
            "SELECT command_type, CONVERT(argument USING utf8mb4) FROM mysql.general_log"
                + " WHERE user_host LIKE '%goals_reader%' ORDER BY event_time")) {
      while (row.next()) {
        commands.add(new Command(row.getString(1), row.getString(2)));
      }
    }
    return commands;
  }
}
