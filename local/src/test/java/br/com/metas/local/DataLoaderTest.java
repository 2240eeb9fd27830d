package br.com.metas.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import br.com.metas.testkit.MySqlServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DataLoaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);
  private static final SellerId SELLER = new SellerId(42);
  private static final DataSource FOLDER = new DataSource.Folder(Path.of("data"));

  private MySqlServer server;
  private SalesDatabase database;

  @BeforeAll
  void start() throws SQLException {
    server = MySqlServer.onThisMachine(Path.of("..", ".tools", "cache"), Map.of());
    database = SalesDatabase.on(server);
  }

  @AfterAll
  void stop() throws Exception {
    server.close();
  }

  @BeforeEach
  void noRows() throws SQLException {
    execute("DELETE FROM clientes");
    execute("DELETE FROM customer_goals");
    execute("DELETE FROM Vendas_Historia");
    execute("CREATE TABLE IF NOT EXISTS vendedores (id BIGINT PRIMARY KEY, nome VARCHAR(160))");
    execute("DELETE FROM vendedores");
  }

  @Test
  void sellersAreWrittenWithTheRest() throws Exception {
    assertThat(loader(FOLDER).load(rows(), database)).containsExactly(SELLER);

    assertThat(text("SELECT nome FROM vendedores WHERE id = 42")).isEqualTo("Ana Conceição");
    assertThat(text("SELECT COUNT(*) FROM Vendas_Historia")).isEqualTo("1");
  }

  @Test
  void whatTheDatabaseRefusesLeavesNoRowOfAnyTable() throws Exception {
    SalesRows twice = rows();
    SalesRows refused =
        new SalesRows(
            twice.sellers(),
            twice.customers(),
            List.of(twice.goals().getFirst(), twice.goals().getFirst()),
            twice.sales());

    assertThatThrownBy(() -> loader(FOLDER).load(refused, database))
        .isInstanceOf(SQLException.class);

    assertThat(text("SELECT COUNT(*) FROM vendedores")).isEqualTo("0");
    assertThat(text("SELECT COUNT(*) FROM clientes")).isEqualTo("0");
  }

  @Test
  void namesThatNoTableCanHoldStopTheImportOfAFolder() throws Exception {
    execute("DROP TABLE vendedores");

    assertThatThrownBy(() -> loader(FOLDER).load(rows(), database))
        .isInstanceOf(CannotStartException.class)
        .hasMessageContaining("sellers.csv")
        .hasMessageContaining("vendedores");

    assertThat(text("SELECT COUNT(*) FROM clientes")).isEqualTo("0");
  }

  @Test
  void aFolderWithoutNamesNeedsNoTableForThem() throws Exception {
    execute("DROP TABLE vendedores");

    loader(FOLDER).load(rows().withoutSellers(), database);

    assertThat(text("SELECT COUNT(*) FROM clientes")).isEqualTo("1");
  }

  @Test
  void namesMadeUpAreLeftOutWhereNoTableCanHoldThem() throws Exception {
    execute("DROP TABLE vendedores");

    loader(new DataSource.Demo()).load(rows(), database);

    assertThat(text("SELECT COUNT(*) FROM clientes")).isEqualTo("1");
  }

  private static DataLoader loader(DataSource source) {
    return new DataLoader(source, TODAY, Progress.silent());
  }

  private static SalesRows rows() {
    GoalYear year = new GoalYear(2026);
    return new SalesRows(
        List.of(new SellerRow(SELLER, "Ana Conceição")),
        List.of(new CustomerRow(7, "Padaria", "Recife", "PE", Optional.empty())),
        List.of(new GoalRow(SELLER, year, 7, Classification.A, new Money(100), Money.ZERO)),
        List.of(new SaleRow(7, SELLER, TODAY.atStartOfDay(), new Money(100))));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
