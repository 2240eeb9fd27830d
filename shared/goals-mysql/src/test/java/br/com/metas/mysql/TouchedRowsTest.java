package br.com.metas.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.goals.GoalYear;
import br.com.metas.goals.LiveFigures;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.WalletMonth;
import br.com.metas.testkit.MySqlServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts the rows that the live statement reads, with the counters of the server. */
@ParameterizedClass
@MethodSource("br.com.metas.testkit.MySqlServer#startAll")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("container")
class TouchedRowsTest {
  private static final GoalYear YEAR = new GoalYear(2026);
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final int CUSTOMERS = 200;
  private static final int IN_NOVEMBER = 2;
  private static final int IN_MARCH = 3;
  private static final SellerId SHORT_HISTORY = new SellerId(1);
  private static final SellerId LONG_HISTORY = new SellerId(2);

  @Parameter private MySqlServer server;
  private TestDatabase database;
  private MySqlPool pool;

  @BeforeParameterizedClassInvocation
  void fill() throws SQLException {
    database = new TestDatabase(server);
    pool = database.pool();
    wallet(SHORT_HISTORY, 0, 10);
    wallet(LONG_HISTORY, 100_000, 200);
    database.insert("ANALYZE TABLE customer_goals, Vendas_Historia");
  }

  @AfterParameterizedClassInvocation
  void stop() throws SQLException {
    pool.close();
    database.close();
  }

  @Test
  void anOpenMonthTouchesTheWalletAProbePerCustomerAndTheSalesThatMatch() throws SQLException {
    WalletMonth question = new WalletMonth(LONG_HISTORY, YEAR, 11, NOVEMBER.atDay(20), NOVEMBER);

    long touched = touched(question);

    // The wallet is read once for the customers and once for their sales, each with one probe.
    assertThat(touched).isEqualTo(2 * (CUSTOMERS + 1) + CUSTOMERS + CUSTOMERS * IN_NOVEMBER);
  }

  @Test
  void theLengthOfTheHistoryDoesNotMatter() throws SQLException {
    assertThat(touched(new WalletMonth(LONG_HISTORY, YEAR, 11, NOVEMBER.atDay(20), NOVEMBER)))
        .isEqualTo(touched(new WalletMonth(SHORT_HISTORY, YEAR, 11, NOVEMBER.atDay(20), NOVEMBER)));
  }

  @Test
  void aClosedMonthAddsItsOwnSalesAndAProbePerCustomer() throws SQLException {
    long open = touched(new WalletMonth(LONG_HISTORY, YEAR, 11, NOVEMBER.atDay(20), NOVEMBER));
    long closed = touched(new WalletMonth(LONG_HISTORY, YEAR, 3, NOVEMBER.atDay(20), NOVEMBER));

    assertThat(closed - open).isEqualTo(CUSTOMERS + CUSTOMERS * IN_MARCH);
  }

  @Test
  void theSalesAreReadFromTheCoveringIndexAndNothingIsSorted() throws SQLException {
    List<String> plan = plan("live");

    assertThat(plan).noneMatch(line -> line.contains("filesort") || line.contains("temporary"));
    assertThat(plan.getLast())
        .containsAnyOf("Range checked for each record", "re-planned for each iteration");
    assertThat(plan).noneMatch(line -> line.contains("join buffer") || line.contains("hash join"));
  }

  @Test
  void theAnnualLayerIsReadFromTheCoveringIndexAndNothingIsSorted() throws SQLException {
    List<String> plan = plan("annual");

    assertThat(plan).noneMatch(line -> line.contains("filesort") || line.contains("temporary"));
    assertThat(plan.getLast()).contains("Vendas_Historia_customer_date_amount");
    assertThat(plan.getLast()).containsAnyOf("Using index", "Covering index");
  }

  @Test
  void theIdsOfTheSellersAreReadFromAnIndexAndNothingIsSorted() throws SQLException {
    List<String> plan = plan("sellers-after");

    assertThat(plan).noneMatch(line -> line.contains("filesort"));
    assertThat(plan.getLast()).contains("customer_goals_year_seller");
    assertThat(plan.getLast()).containsAnyOf("Using index", "Covering index");
  }

  /** Proves that the checks above can fail, for the plan format of this server. */
  @Test
  void aStatementThatSortsSaysSoInItsPlan() throws SQLException {
    List<String> plan =
        plan("SELECT amount FROM Vendas_Historia GROUP BY amount ORDER BY MAX(id)", List.of());

    assertThat(plan).anyMatch(line -> line.contains("filesort"));
    assertThat(plan).anyMatch(line -> line.contains("temporary"));
  }

  private long touched(WalletMonth question) throws SQLException {
    try (Connection connection = database.connect(database.admin());
        Statement statement = connection.createStatement()) {
      WalletQueries queries = WalletQueries.ofWallet(UnreadableRows.Listener.NONE);
      statement.execute("FLUSH STATUS");
      LiveFigures figures = queries.live(connection, question);
      long reads = 0;
      try (ResultSet rows = statement.executeQuery("SHOW SESSION STATUS LIKE 'Handler_read%'")) {
        while (rows.next()) {
          reads += rows.getLong(2);
        }
      }
      assertThat(figures.customers().size()).isEqualTo(CUSTOMERS);
      return reads;
    }
  }

  private List<String> plan(String name) throws SQLException {
    SqlResource question = SqlResource.of(name);
    return plan(question.text(), question.parameters());
  }

  private List<String> plan(String text, List<String> parameters) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Connection connection = database.connect(database.admin());
        PreparedStatement explain = connection.prepareStatement(traditional(connection) + text)) {
      int position = 0;
      for (String parameter : parameters) {
        switch (parameter) {
          case "seller" -> explain.setLong(++position, 2);
          case "year" -> explain.setInt(++position, 2026);
          case "after" -> explain.setLong(++position, 0);
          case "limit" -> explain.setInt(++position, Integer.MAX_VALUE);
          default -> explain.setObject(++position, NOVEMBER.atDay(1));
        }
      }
      try (ResultSet rows = explain.executeQuery()) {
        ResultSetMetaData columns = rows.getMetaData();
        while (rows.next()) {
          String line = line(rows, columns.getColumnCount());
          if (!line.contains("<union") && !line.contains("Impossible WHERE")) {
            lines.add(line);
          }
        }
      }
    }
    return lines;
  }

  /**
   * MySQL 9 prints a tree unless the traditional format is requested; MariaDB has only that format.
   */
  private static String traditional(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductVersion();
    return product.contains("MariaDB") ? "EXPLAIN " : "EXPLAIN FORMAT=TRADITIONAL ";
  }

  private static String line(ResultSet row, int columns) throws SQLException {
    StringBuilder line = new StringBuilder();
    for (int column = 1; column <= columns; column++) {
      line.append(row.getString(column)).append(' ');
    }
    return line.toString();
  }

  /**
   * Customers with a number of old sales each, three sales in March and two in November of the
   * year.
   */
  private void wallet(SellerId seller, long firstCustomer, int oldSales) throws SQLException {
    Connection owner = database.owner();
    try (PreparedStatement sale =
        owner.prepareStatement(
            "INSERT INTO Vendas_Historia (customer_id, seller_id, sale_date, amount)"
                + " VALUES (?, 1, ?, 1.00)")) {
      for (long customer = firstCustomer + 1; customer <= firstCustomer + CUSTOMERS; customer++) {
        database.goal(seller.value(), YEAR.value(), customer);
        LocalDateTime end = LocalDateTime.parse("2025-12-31T12:00:00");
        for (int old = 0; old < oldSales; old++) {
          add(sale, customer, end.minusDays(old * 10L));
        }
        for (int day = 1; day <= IN_MARCH; day++) {
          add(sale, customer, LocalDateTime.of(2026, 3, day, 9, 0));
        }
        for (int day = 1; day <= IN_NOVEMBER; day++) {
          add(sale, customer, LocalDateTime.of(2026, 11, day, 9, 0));
        }
        sale.executeBatch();
      }
    }
  }

  private static void add(PreparedStatement sale, long customer, LocalDateTime date)
      throws SQLException {
    sale.setLong(1, customer);
    sale.setObject(2, date);
    sale.addBatch();
  }
}
