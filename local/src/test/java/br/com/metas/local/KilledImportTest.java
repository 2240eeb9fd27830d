package br.com.metas.local;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.goals.Classification;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.Money;
import br.com.metas.goals.SellerId;
import br.com.metas.local.data.SalesRows;
import br.com.metas.local.data.SalesRows.CustomerRow;
import br.com.metas.local.data.SalesRows.GoalRow;
import br.com.metas.local.data.SalesRows.SaleRow;
import br.com.metas.local.data.SalesRows.SellerRow;
import br.com.metas.local.progress.Progress;
import br.com.metas.local.settings.DataSource;
import br.com.metas.testkit.DyingCalls;
import br.com.metas.testkit.MySqlServer;
import br.com.metas.testkit.OtherJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The import process is ended before each of its calls to the database. Either all rows are there
 * or none, and the next import writes them all. {@code make test-faults} runs it.
 */
@EnabledIfSystemProperty(named = "metas.kills", matches = ".+")
class KilledImportTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);
  private static final SellerId SELLER = new SellerId(42);
  private static final int CUSTOMERS = 12_000;
  private static final int FEWEST_CALLS = 10;

  /** Sellers, customers, goals and sales. */
  private static final List<Long> EVERYTHING = List.of(1L, 12_000L, 12_000L, 12_000L);

  private static final List<Long> NOTHING = List.of(0L, 0L, 0L, 0L);

  private int calls;

  @Test
  void anImportIsWholeOrNotThereWhereverItsProcessDied() throws Exception {
    try (MySqlServer server =
        MySqlServer.onThisMachine(Path.of("..", ".tools", "cache"), Map.of())) {
      SalesDatabase database = SalesDatabase.on(server);
      int exit;
      while ((exit = run(database)) == DyingCalls.DEAD) {
        assertThat(counts(database)).as("before call " + calls).isIn(NOTHING, EVERYTHING);
        empty(database);
        calls++;
      }
      assertThat(exit).as("it finishes with " + calls + " calls").isZero();
      assertThat(calls).isGreaterThanOrEqualTo(FEWEST_CALLS);
      assertThat(counts(database)).isEqualTo(EVERYTHING);

      empty(database);
      new DataLoader(new DataSource.Demo(), TODAY, Progress.silent()).load(rows(), database);
      assertThat(counts(database)).isEqualTo(EVERYTHING);
      System.out.println("killed: an import before each of its " + calls + " calls");
    }
  }

  /** More than one batch of each table. */
  static SalesRows rows() {
    GoalYear year = new GoalYear(2026);
    List<Long> ids = LongStream.rangeClosed(1, CUSTOMERS).boxed().toList();
    return new SalesRows(
        List.of(new SellerRow(SELLER, "Ana Conceição")),
        ids.stream()
            .map(id -> new CustomerRow(id, "Padaria", "Recife", "PE", Optional.empty()))
            .toList(),
        ids.stream()
            .map(id -> new GoalRow(SELLER, year, id, Classification.A, new Money(100), Money.ZERO))
            .toList(),
        ids.stream()
            .map(id -> new SaleRow(id, SELLER, TODAY.atStartOfDay(), new Money(100)))
            .toList());
  }

  private int run(SalesDatabase database) throws IOException, InterruptedException {
    return OtherJvm.run(
        DyingImport.class,
        Integer.toString(calls),
        database.url() + "&rewriteBatchedStatements=true",
        database.owner().username(),
        database.owner().password());
  }

  /** Sellers, customers, goals and sales. */
  private static List<Long> counts(SalesDatabase database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT (SELECT COUNT(*) FROM vendedores), (SELECT COUNT(*) FROM clientes),"
                    + " (SELECT COUNT(*) FROM customer_goals),"
                    + " (SELECT COUNT(*) FROM Vendas_Historia)")) {
      row.next();
      return List.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }
  }

  private static void empty(SalesDatabase database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String table : List.of("Vendas_Historia", "customer_goals", "clientes", "vendedores")) {
        statement.execute("DELETE FROM " + table);
      }
    }
  }
}
