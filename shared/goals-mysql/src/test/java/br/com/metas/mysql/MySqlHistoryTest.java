package br.com.metas.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.testkit.MySqlServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("br.com.metas.testkit.MySqlServer#startAll")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("container")
class MySqlHistoryTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);

  @Parameter private MySqlServer server;
  private TestDatabase database;

  @BeforeParameterizedClassInvocation
  void migrate() throws SQLException {
    database = new TestDatabase(server);
  }

  @AfterParameterizedClassInvocation
  void stop() throws SQLException {
    database.close();
  }

  @BeforeEach
  void someSales() throws SQLException {
    database
        .sale(9, "2026-03-16T23:59:59", "20.05")
        .sale(-7, "2026-03-02T09:00:00", "-1.00")
        .sale(9, "2001-01-01T00:00:00", "1.00")
        .sale(9, "2026-03-17T00:00:00", "99.00");
    database.goal(42, 2026, 9).goal(42, 2025, 9).goal(42, 1999, 9);
  }

  @AfterEach
  void clear() throws SQLException {
    database.clear();
  }

  @Test
  void salesBeforeADayComeByCustomerAndDay() throws SQLException {
    List<String> sales = new ArrayList<>();
    try (Connection reader = database.connect(TestDatabase.READER)) {
      MySqlHistory history = MySqlHistory.in(reader);

      history.readSalesBefore(
          TODAY,
          (customer, day, cents) ->
              sales.add(customer + " " + LocalDate.ofEpochDay(day) + " " + cents));
      assertThat(history.salesBefore(TODAY)).isEqualTo(3);
    }

    assertThat(sales)
        .containsExactly("-7 2026-03-02 -100", "9 2001-01-01 100", "9 2026-03-16 2005");
  }

  @Test
  void walletsAreThoseOfTheYearsThatTheApiKnows() throws SQLException {
    List<String> wallets = new ArrayList<>();
    try (Connection reader = database.connect(TestDatabase.READER)) {
      MySqlHistory.in(reader)
          .readWallets((seller, year, customer, goal) ->
              wallets.add(seller + " " + year + " " + customer + " " + goal));
    }

    assertThat(wallets).containsExactlyInAnyOrder("42 2026 9 100000", "42 2025 9 100000");
  }

  @Test
  void allOfItIsOfOneMomentAndNothingCanBeWrittenMeanwhile() throws SQLException {
    try (Connection owner = database.connect(database.admin())) {
      MySqlHistory history = MySqlHistory.in(owner);
      assertThat(history.salesBefore(TODAY)).isEqualTo(3);

      database.sale(10, "2026-01-01T00:00:00", "1.00");

      assertThat(history.salesBefore(TODAY)).isEqualTo(3);
      assertThatThrownBy(() -> execute(owner, "DELETE FROM Vendas_Historia"))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void salesAreReadFromTheIndexAndNotSorted() throws SQLException {
    SqlResource statement = SqlResource.of("history-sales");
    try (Connection reader = database.connect(TestDatabase.READER);
        Statement explain = reader.createStatement();
        ResultSet plan =
            explain.executeQuery(
                traditional(reader) + statement.text().replace("?", "DATE '2026-03-17'"))) {
      plan.next();
      assertThat(plan.getString("key")).isEqualTo("Vendas_Historia_customer_date_amount");
      assertThat(plan.getString("Extra")).contains("Using index").doesNotContain("filesort");
    }
  }

  private static String traditional(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductVersion();
    return product.contains("MariaDB") ? "EXPLAIN " : "EXPLAIN FORMAT=TRADITIONAL ";
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
