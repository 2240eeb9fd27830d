package br.com.metas.bench;

import br.com.metas.mysql.Credentials;
import br.com.metas.mysql.migration.Schema;
import br.com.metas.testkit.MySqlServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;

/**
 * A database with a given number of sales. Every figure is a function of its row number, so two
 * runs have the same figures. In databases of two sizes a customer's sales have the same days, but
 * other amounts.
 *
 * <p>A customer's sales spread over the 192 weeks before the last day; one of 33 is a return. Sales
 * are numbered week by week, for all customers in turn. So a customer's rows lie far apart, as in a
 * table that grew over time. The measured wallets have 5,000 core customers, the same in every
 * size. The ids of further customers in a larger table lie between them, so the core is spread over
 * more pages of the index.
 *
 * @param server the server
 * @param wallets how the customers are divided among sellers
 * @param rows number of sales, at least those of 5,000 customers
 * @param salesACustomer sales per customer; 200 in the measurements of one wallet
 * @param lastDay the day of the last sales
 */
record SalesData(
    MySqlServer server, Wallets wallets, long rows, int salesACustomer, LocalDate lastDay) {
  /** The index for the query "as first written"; the product never uses it. */
  static final String FIRST_INDEX = "bench_customer_alone";

  private static final int CORE = 5_000;

  /** How the customers are divided among sellers. */
  enum Wallets {
    /** Sellers 1 to 8 have from 30 to 20,000 customers; seller 9 has the others. */
    BY_SIZE("sales_"),
    /** 25 sellers with equally many customers. */
    TEAM("team_");

    private final String prefix;

    Wallets(String prefix) {
      this.prefix = prefix;
    }
  }

  private static final int TEAM_SELLERS = 25;

  /**
   * A wallet.
   *
   * @param seller the seller
   * @param customers number of customers
   * @param condition an SQL condition that selects them; {@code j} is the customer's number, {@code
   *     m} its number after the core
   */
  private record WalletOf(int seller, int customers, String condition) {}

  private static final List<WalletOf> SIZES =
      List.of(
          new WalletOf(4, 1_000, "j < 5000 AND j MOD 5 = 0"),
          new WalletOf(5, 2_000, "j < 5000 AND j MOD 5 IN (1, 2)"),
          new WalletOf(1, 30, "j < 5000 AND j MOD 5 = 3 AND j DIV 5 < 30"),
          new WalletOf(2, 100, "j < 5000 AND j MOD 5 = 3 AND j DIV 5 BETWEEN 30 AND 129"),
          new WalletOf(3, 300, "j < 5000 AND j MOD 5 = 3 AND j DIV 5 BETWEEN 130 AND 429"),
          new WalletOf(6, 5_000, "j >= 5000 AND m MOD 9 = 0"),
          new WalletOf(7, 10_000, "j >= 5000 AND m MOD 9 IN (1, 2)"),
          new WalletOf(8, 20_000, "j >= 5000 AND m MOD 9 BETWEEN 3 AND 6"));

  String database() {
    return wallets.prefix + rows;
  }

  private long customers() {
    return rows / salesACustomer;
  }

  /** Creates the database and all its rows. */
  void generate() throws SQLException {
    execute("", "DROP DATABASE IF EXISTS " + database(), "CREATE DATABASE " + database());
    Schema.migrate(
        server.jdbcUrl(database()), new Credentials(server.adminUser(), server.adminPassword()));
    String index = coveringIndex();
    execute(
        database(),
        "SET SESSION unique_checks = 0, foreign_key_checks = 0",
        customersSql(),
        goalsSql(),
        "ALTER TABLE Vendas_Historia DROP INDEX " + index,
        salesSql(),
        // One pass over the table builds both indexes.
        "ALTER TABLE Vendas_Historia ADD INDEX "
            + index
            + " (customer_id, sale_date, amount), ADD INDEX "
            + FIRST_INDEX
            + " (customer_id)",
        "ANALYZE TABLE clientes, customer_goals, Vendas_Historia");
  }

  private String customersSql() {
    return """
    INSERT INTO clientes (id, nome, cidade, estado, telefone)
    SELECT %s,
      CONCAT(ELT(1 + j MOD 7, 'Padaria', 'Mercado', 'Farmácia', 'Oficina', 'Papelaria', 'Açougue',
                 'Livraria'), ' ',
             ELT(1 + (j DIV 7) MOD 8, 'São João', 'Conceição', 'Três Irmãos', 'Boa Vista', 'Esperança',
                 'do Bairro', 'Central', 'Ipiranga'), ' ', LPAD(j, 5, '0')),
      ELT(1 + j MOD 9, 'São Paulo', 'Campinas', 'Uberlândia', 'Maringá', 'Florianópolis', 'Goiânia',
          'Ribeirão Preto', 'Vitória da Conquista', 'Belo Horizonte'),
      ELT(1 + j MOD 9, 'SP', 'SP', 'MG', 'PR', 'SC', 'GO', 'SP', 'BA', 'MG'),
      IF(j MOD 11 = 0, NULL, CONCAT('+55119', LPAD((j * 7919) MOD 100000000, 8, '0')))
    FROM (SELECT CAST(seq AS SIGNED) AS j, CAST(seq AS SIGNED) - 5000 AS m FROM seq_0_to_%d)
      AS numbers
    """
        .formatted(id(), customers() - 1);
  }

  /** An SQL expression for the seller of customer {@code j}. */
  private String seller() {
    if (wallets == Wallets.TEAM) {
      return "1 + j MOD " + TEAM_SELLERS;
    }
    StringBuilder seller = new StringBuilder("CASE ");
    for (WalletOf wallet : SIZES) {
      seller.append("WHEN %s THEN %d ".formatted(wallet.condition(), wallet.seller()));
    }
    return seller.append("ELSE 9 END").toString();
  }

  private String goalsSql() {
    return """
    INSERT INTO customer_goals
      (seller_id, year, customer_id, classification, goal, sales_previous_year)
    SELECT %s, %d, %s, IF(j MOD 10 < 2, 'A', IF(j MOD 10 < 5, 'B', 'C')),
      5000 + (j * 7919) MOD 200000 + (j MOD 100) / 100, 4000 + (j * 104729) MOD 200000
    FROM (SELECT CAST(seq AS SIGNED) AS j, CAST(seq AS SIGNED) - 5000 AS m FROM seq_0_to_%d)
      AS numbers
    """
        .formatted(seller(), lastDay.getYear(), id(), customers() - 1);
  }

  private String salesSql() {
    LocalDate firstDay = lastDay.minusWeeks(192).plusDays(1);
    return """
    INSERT INTO Vendas_Historia (id, customer_id, seller_id, sale_date, amount)
    SELECT seq + 1, %s, 1 + seq MOD 9,
      '%s' + INTERVAL FLOOR((k + (j * 7919 MOD 1000) / 1000) * %d) MINUTE,
      IF((j + k) MOD 33 = 0, -1, 1) * (100 + (seq * 104729) MOD 500000) / 100
    FROM (SELECT n AS seq, n DIV %d AS k, n MOD %d AS j, n MOD %d - %d AS m
          FROM (SELECT CAST(seq AS SIGNED) AS n FROM seq_0_to_%d) AS signed_numbers) AS numbers
    """
        .formatted(
            id(),
            firstDay,
            192 * 7 * 24 * 60 / salesACustomer,
            customers(),
            customers(),
            customers(),
            CORE,
            rows - 1);
  }

  private static String id() {
    return "IF(j < 5000, (j + 1) * 10, (m DIV 9) * 10 + 1 + m MOD 9)";
  }

  private String coveringIndex() throws SQLException {
    try (Connection connection = connect(database());
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT index_name FROM information_schema.statistics"
                    + " WHERE table_schema = DATABASE() AND table_name = 'Vendas_Historia'"
                    + " AND column_name = 'amount' AND seq_in_index = 3")) {
      if (!row.next()) {
        throw new IllegalStateException("the migrations create no covering index");
      }
      return row.getString(1);
    }
  }

  private void execute(String on, String... statements) throws SQLException {
    try (Connection connection = connect(on);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private Connection connect(String on) throws SQLException {
    return DriverManager.getConnection(
        server.jdbcUrl(on), server.adminUser(), server.adminPassword());
  }
}
