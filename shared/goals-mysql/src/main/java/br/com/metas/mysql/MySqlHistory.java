package br.com.metas.mysql;

import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;

/**
 * Reads all wallets and all sales, row by row, from one snapshot. It is for the backtest; requests
 * do not use it. Rows are not kept in memory. Not thread-safe.
 */
public final class MySqlHistory {
  private final Connection connection;

  /** Receives the customers of wallets. */
  @FunctionalInterface
  public interface WalletRows {
    /** Receives a customer of a seller's wallet in a year, with the goal in cents. */
    void customer(SellerId seller, GoalYear year, long customerId, long goalCents);
  }

  /** Receives sales. */
  @FunctionalInterface
  public interface SaleRows {
    /** Receives a sale: its day as days since 1970-01-01, its amount in cents. */
    void sale(long customerId, int epochDay, long cents);
  }

  private MySqlHistory(Connection connection) {
    this.connection = connection;
  }

  /**
   * Begins a read-only transaction. Its first statement fixes the snapshot.
   *
   * @param connection must not be used for anything else; the caller closes it, which ends the
   *     transaction
   */
  public static MySqlHistory in(Connection connection) throws SQLException {
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    return new MySqlHistory(connection);
  }

  /** The number of sales before a day. */
  public long salesBefore(LocalDate day) throws SQLException {
    long[] count = new long[1];
    query("history-size", Map.of("before", day))
        .run(connection, row -> count[0] = row.getLong("sales"));
    return count[0];
  }

  /** Reads every wallet of every year, in any order. */
  public void readWallets(WalletRows reader) throws SQLException {
    query("history-wallets", Map.of())
        .run(
            connection,
            row ->
                reader.customer(
                    new SellerId(row.getLong("seller_id")),
                    new GoalYear(row.getInt("year")),
                    row.getLong("customer_id"),
                    Columns.cents(row, "goal")));
  }

  /** Reads every sale before a day, ordered by customer and day. */
  public void readSalesBefore(LocalDate day, SaleRows reader) throws SQLException {
    query("history-sales", Map.of("before", day))
        .run(
            connection,
            row ->
                reader.sale(
                    row.getLong("customer_id"),
                    row.getInt("sale_day"),
                    Columns.cents(row, "amount")));
  }

  private static Query query(String name, Map<String, Object> values) {
    return new Query(SqlResource.of(name), values);
  }
}
