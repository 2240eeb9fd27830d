package br.com.metas.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The expected figures of a running stack's wallets: sums of the raw rows in plain SQL, updated
 * with every sale of this class. Sales are only added, so a figure lies between the certain sum at
 * the start of its request and the sold sum at its answer. Thread-safe, except {@link #sell}.
 */
final class SoldOracle implements AutoCloseable {
  private static final String TOTALS =
      """
      SELECT wallet.seller_id, MIN(wallet.customer_id),
        CAST(100 * COALESCE(SUM(sale.amount), 0) AS SIGNED),
        CAST(100 * COALESCE(SUM(
          CASE WHEN YEAR(sale.sale_date) = ? AND MONTH(sale.sale_date) = ? THEN sale.amount END), 0)
          AS SIGNED)
      FROM customer_goals AS wallet
      LEFT JOIN Vendas_Historia AS sale
        ON sale.customer_id = wallet.customer_id AND YEAR(sale.sale_date) = ?
      WHERE wallet.year = ?
      GROUP BY wallet.seller_id
      """;

  private final Connection connection;
  private final LocalDate today;
  private final Map<Long, Wallet> wallets = new TreeMap<>();

  private SoldOracle(Connection connection, LocalDate today) {
    this.connection = connection;
    this.today = today;
  }

  /** In cents: the certain sum, and the largest possible sum. */
  private static final class Bounds {
    private final AtomicLong least;
    private final AtomicLong most;

    Bounds(long sold) {
      least = new AtomicLong(sold);
      most = new AtomicLong(sold);
    }
  }

  private record Wallet(long customer, Bounds year, Bounds month) {}

  /** The certain sums of a wallet when a request began, in cents. */
  record Expected(long seller, long year, long month) {}

  /**
   * Computes all sums.
   *
   * @param mysql the database in the READY line
   * @param today the day of the stack's clock
   */
  static SoldOracle of(JsonNode mysql, LocalDate today) throws SQLException {
    String url =
        "jdbc:mysql://%s:%d/%s?sslMode=DISABLED&allowPublicKeyRetrieval=true"
            .formatted(
                mysql.path("host").asText(),
                mysql.path("port").asInt(),
                mysql.path("database").asText());
    SoldOracle oracle =
        new SoldOracle(
            DriverManager.getConnection(
                url, mysql.path("user").asText(), mysql.path("password").asText()),
            today);
    try (PreparedStatement sum = oracle.connection.prepareStatement(TOTALS)) {
      sum.setInt(1, today.getYear());
      sum.setInt(2, today.getMonthValue());
      sum.setInt(3, today.getYear());
      sum.setInt(4, today.getYear());
      try (ResultSet row = sum.executeQuery()) {
        while (row.next()) {
          oracle.wallets.put(
              row.getLong(1),
              new Wallet(row.getLong(2), new Bounds(row.getLong(3)), new Bounds(row.getLong(4))));
        }
      }
    }
    return oracle;
  }

  List<Long> sellers() {
    return List.copyOf(wallets.keySet());
  }

  Expected expect(long seller) {
    Wallet wallet = wallet(seller);
    return new Expected(seller, wallet.year().least.get(), wallet.month().least.get());
  }

  /**
   * Compares an answer with the certain sums at the start of its request.
   *
   * @return the difference, if there is one
   */
  Optional<String> fault(Expected expected, JsonNode answer) {
    Wallet wallet = wallet(expected.seller());
    JsonNode summary = answer.path("summary");
    long year = cents(summary.path("sold_" + today.getYear()));
    long month = cents(summary.path("total_sold_month"));
    boolean right =
        year >= expected.year()
            && year <= wallet.year().most.get()
            && month >= expected.month()
            && month <= wallet.month().most.get();
    return right
        ? Optional.empty()
        : Optional.of(
            "seller %d: year %d is not in %d..%d, or month %d not in %d..%d"
                .formatted(
                    expected.seller(),
                    year,
                    expected.year(),
                    wallet.year().most.get(),
                    month,
                    expected.month(),
                    wallet.month().most.get()));
  }

  private static long cents(JsonNode money) {
    return new BigDecimal(money.asText("-1")).movePointRight(2).longValueExact();
  }

  /** Sells today: every request that begins from now on must show the sale. */
  void sell(long seller, long cents) throws SQLException {
    Wallet wallet = wallet(seller);
    wallet.year().most.addAndGet(cents);
    wallet.month().most.addAndGet(cents);
    insert(wallet.customer(), seller, today, cents);
    wallet.month().least.addAndGet(cents);
    wallet.year().least.addAndGet(cents);
  }

  /**
   * Sells on a day of a closed month of this year.
   *
   * @return the action to run when the event is handled: from then on every answer must show the
   *     sale
   */
  Runnable sellBackDated(long seller, LocalDate day, long cents) throws SQLException {
    Wallet wallet = wallet(seller);
    wallet.year().most.addAndGet(cents);
    insert(wallet.customer(), seller, day, cents);
    return () -> wallet.year().least.addAndGet(cents);
  }

  private void insert(long customer, long seller, LocalDate day, long cents) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO Vendas_Historia (customer_id, seller_id, sale_date, amount)"
                + " VALUES (?, ?, ?, ? / 100)")) {
      insert.setLong(1, customer);
      insert.setLong(2, seller);
      insert.setString(3, day + " 09:00:00");
      insert.setLong(4, cents);
      insert.executeUpdate();
    }
  }

  /** One of the server's counters. */
  long counter(String name) throws SQLException {
    try (PreparedStatement show = connection.prepareStatement("SHOW GLOBAL STATUS LIKE ?")) {
      show.setString(1, name);
      try (ResultSet row = show.executeQuery()) {
        row.next();
        return row.getLong(2);
      }
    }
  }

  private Wallet wallet(long seller) {
    return Optional.ofNullable(wallets.get(seller)).orElseThrow();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
