package br.com.metas.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.goals.DatabaseUnavailableException;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import br.com.metas.mysql.migration.Schema;
import br.com.metas.testkit.MySqlServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@MethodSource("br.com.metas.testkit.MySqlServer#startAll")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("container")
class MySqlSellerNamesTest {
  private static final GoalYear YEAR = new GoalYear(2026);
  private static final String TABLE =
      "CREATE TABLE vendedores (id BIGINT PRIMARY KEY, nome VARCHAR(160) NOT NULL)"
          + " DEFAULT CHARSET = utf8mb4";
  private static final SellerId ANA = new SellerId(4);
  private static final SellerId NAMELESS = new SellerId(9);

  @Parameter private MySqlServer server;
  private TestDatabase database;
  private MySqlPool pool;
  private MySqlSellerNames names;

  @BeforeParameterizedClassInvocation
  void migrate() throws SQLException {
    database = new TestDatabase(server);
    pool = database.pool();
    names = new MySqlSellerNames(pool);
  }

  @AfterParameterizedClassInvocation
  void stop() throws SQLException {
    pool.close();
    database.close();
  }

  @BeforeEach
  void someSellers() throws SQLException {
    database.goal(4, 2026, 1).goal(4, 2026, 2).goal(9, 2026, 3).goal(5, 2025, 4).goal(6, 2026, 5);
    database.insert(
        "INSERT INTO vendedores VALUES (4, ' Ana Conceição 🌻 '), (5, 'Rui'), (6, ' ')");
  }

  @AfterEach
  void clear() throws SQLException {
    database.insert("DROP TABLE IF EXISTS vendedores");
    database.insert(TABLE);
    database.clear();
  }

  @Test
  void aSellerIsCalledWhatTheTableSaysWithoutBlanksAround() {
    assertThat(names.name(ANA)).contains("Ana Conceição 🌻");
  }

  @Test
  void aSellerWithoutARowOrWithABlankOneHasNoName() {
    assertThat(names.name(NAMELESS)).isEmpty();
    assertThat(names.name(new SellerId(6))).isEmpty();
  }

  @Test
  void theNamesOfAYearAreThoseOfItsSellers() {
    assertThat(names.names(YEAR)).isEqualTo(Map.of(ANA, "Ana Conceição 🌻"));
    assertThat(names.names(new GoalYear(2025))).isEqualTo(Map.of(new SellerId(5), "Rui"));
  }

  /** The reader has the right to read the table here, so the server reports that it is missing. */
  @Test
  void withoutTheTableNobodyHasAName() throws SQLException {
    database.insert("DROP TABLE vendedores");

    assertNobodyHasAName();
  }

  @Test
  void withoutTheRightToReadTheTableNobodyHasAName() throws SQLException {
    String grant = " SELECT ON " + database.name() + ".vendedores ";
    database.insert("REVOKE" + grant + "FROM 'goals_reader'@'%'");
    try {
      assertNobodyHasAName();
      database.insert("DROP TABLE vendedores");
      assertNobodyHasAName();
    } finally {
      database.insert("CREATE TABLE IF NOT EXISTS vendedores (id BIGINT)");
      database.insert("GRANT" + grant + "TO 'goals_reader'@'%'");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE vendedores (codigo BIGINT, nome VARCHAR(9))",
        "CREATE TABLE vendedores (id BIGINT, apelido VARCHAR(9))"
      })
  void withATableOfAnotherShapeNobodyHasAName(String another) throws SQLException {
    database.insert("DROP TABLE vendedores").insert(another);

    assertNobodyHasAName();
  }

  @Test
  void aMissingTableEndsNoTransaction() throws SQLException {
    database.insert("DROP TABLE vendedores");
    try (Connection reader = database.connect(TestDatabase.READER)) {
      reader.createStatement().execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
      assertThat(new SellerNameQueries().name(reader, ANA)).isEmpty();
      database.goal(77, 2031, 77);

      assertThat(new SellerNameQueries().names(reader, new GoalYear(2031))).isEmpty();
      try (var goals =
          reader
              .createStatement()
              .executeQuery("SELECT COUNT(*) FROM customer_goals WHERE year = 2031")) {
        goals.next();
        assertThat(goals.getInt(1)).isZero();
      }
    }
  }

  @Test
  void aTableThatIsThereBeforeTheMigrationIsLeftAsItIs() throws SQLException {
    database.insert("DELETE FROM flyway_schema_history WHERE version = '4'");

    assertThat(Schema.migrate(database.url(), database.admin())).isEqualTo(1);

    assertThat(names.name(ANA)).contains("Ana Conceição 🌻");
  }

  @Test
  void aServerThatLetsNobodyInIsNoLackOfNames() {
    try (MySqlPool refused =
        new MySqlPool(database.settings(), () -> new Credentials("nobody", "wrong"))) {
      assertThatThrownBy(() -> new MySqlSellerNames(refused).name(ANA))
          .isInstanceOf(DatabaseUnavailableException.class);
    }
  }

  private void assertNobodyHasAName() {
    assertThat(names.name(ANA)).isEmpty();
    assertThat(names.names(YEAR)).isEmpty();
  }
}
