package br.com.metas.mysql;

import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;

/**
 * All wallets and all sales, row by row, as of one moment, for whoever replays the past; no request
 * reads this. Memory holds nothing but what the reader keeps. Not thread-safe.
 */
public final class MySqlHistory {
  private final Connection connection;

  /** Takes the customers of wallets. */
  @FunctionalInterface
  public interface WalletRows {
    /** A customer of a seller's wallet of a year, with the goal in cents. */
    void customer(SellerId seller, GoalYear year, long customerId, long goalCents);
  }

  /** Takes sales. */
  @FunctionalInterface
  public interface SaleRows {
    /** A sale, its day as days since 1970-01-01, its amount in cents. */
    void sale(long customerId, int epochDay, long cents);
  }

  private MySqlHistory(Connection connection) {
    this.connection = connection;
  }

  /**
   * Begins a read-only transaction: what is read is as of its first statement.
   *
   * @param connection used by nobody else; the caller closes it, which ends the transaction
   */
  public static MySqlHistory in(Connection connection) throws SQLException {
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    return new MySqlHistory(connection);
  }

  /** How many sales there are before a day. */
  public long salesBefore(LocalDate day) throws SQLException {
    long[] count = new long[1];
    question("history-size", Map.of("before", day))
        .ask(connection, row -> count[0] = row.getLong("sales"));
    return count[0];
  }

  /** Every wallet of every year, in any order. */
  public void readWallets(WalletRows reader) throws SQLException {
    question("history-wallets", Map.of())
        .ask(
            connection,
            row ->
                reader.customer(
                    new SellerId(row.getLong("seller_id")),
                    new GoalYear(row.getInt("year")),
                    row.getLong("customer_id"),
                    Columns.cents(row, "goal")));
  }

  /** Every sale before a day, by customer and day. */
  public void readSalesBefore(LocalDate day, SaleRows reader) throws SQLException {
    question("history-sales", Map.of("before", day))
        .ask(
            connection,
            row ->
                reader.sale(
                    row.getLong("customer_id"),
                    row.getInt("sale_day"),
                    Columns.cents(row, "amount")));
  }

  private static Question question(String name, Map<String, Object> values) {
    return new Question(SqlResource.of(name), values);
  }
}
