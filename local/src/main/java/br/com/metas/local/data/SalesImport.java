package br.com.metas.local.data;

import br.com.metas.local.data.SalesRows.CustomerRow;
import br.com.metas.local.data.SalesRows.GoalRow;
import br.com.metas.local.data.SalesRows.SaleRow;
import br.com.metas.local.data.SalesRows.SellerRow;
import br.com.metas.local.progress.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes rows into the sales database in one transaction, all or none. It is fast if the connection
 * rewrites batches into statements of many rows ({@code rewriteBatchedStatements=true}).
 */
public final class SalesImport {
  private static final int BATCH = 5_000;

  private final Connection connection;
  private final Progress progress;

  /**
   * @param connection may insert; stays open; no one else may use it meanwhile
   */
  public SalesImport(Connection connection, Progress progress) {
    this.connection = connection;
    this.progress = progress;
  }

  /** Sets the parameters of a statement from a row. */
  private interface Binder<T> {
    void bind(PreparedStatement statement, T row) throws SQLException;
  }

  /**
   * @throws SQLException if a row can't be written; then no row is written
   */
  public void write(SalesRows rows) throws SQLException {
    connection.setAutoCommit(false);
    try (Progress.Task task = progress.start("writing customers, goals and sales", rows.size())) {
      insertSellers(rows, task);
      insert(
          "INSERT INTO clientes (id, nome, cidade, estado, telefone) VALUES (?, ?, ?, ?, ?)",
          rows.customers(),
          SalesImport::customer,
          task);
      insert(
          "INSERT INTO customer_goals (seller_id, year, customer_id, classification, goal,"
              + " sales_previous_year) VALUES (?, ?, ?, ?, ?, ?)",
          rows.goals(),
          SalesImport::goal,
          task);
      insert(
          "INSERT INTO Vendas_Historia (customer_id, seller_id, sale_date, amount)"
              + " VALUES (?, ?, ?, ?)",
          rows.sales(),
          SalesImport::sale,
          task);
      connection.commit();
    } catch (SQLException | RuntimeException | Error failed) {
      // On any failure: turning autocommit on again would commit the rows written so far.
      connection.rollback();
      throw failed;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /** Skips the table if there are no sellers, because the table is optional. */
  private void insertSellers(SalesRows rows, Progress.Task task) throws SQLException {
    if (!rows.sellers().isEmpty()) {
      insert(
          "INSERT INTO vendedores (id, nome) VALUES (?, ?)",
          rows.sellers(),
          SalesImport::seller,
          task);
    }
  }

  private <T> void insert(String sql, List<T> rows, Binder<T> binder, Progress.Task task)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int waiting = 0;
      for (T row : rows) {
        binder.bind(statement, row);
        statement.addBatch();
        waiting++;
        if (waiting == BATCH) {
          statement.executeBatch();
          task.advance(waiting);
          waiting = 0;
        }
      }
      statement.executeBatch();
      task.advance(waiting);
    }
  }

  private static void seller(PreparedStatement statement, SellerRow row) throws SQLException {
    statement.setLong(1, row.id().value());
    statement.setString(2, row.name());
  }

  private static void customer(PreparedStatement statement, CustomerRow row) throws SQLException {
    statement.setLong(1, row.id());
    statement.setString(2, row.name());
    statement.setString(3, row.city());
    statement.setString(4, row.state());
    statement.setString(5, row.phone().orElse(null));
  }

  private static void goal(PreparedStatement statement, GoalRow row) throws SQLException {
    statement.setLong(1, row.seller().value());
    statement.setInt(2, row.year().value());
    statement.setLong(3, row.customerId());
    statement.setString(4, row.classification().name());
    statement.setBigDecimal(5, row.goal().reais());
    statement.setBigDecimal(6, row.previousYearSales().reais());
  }

  private static void sale(PreparedStatement statement, SaleRow row) throws SQLException {
    statement.setLong(1, row.customerId());
    statement.setLong(2, row.seller().value());
    statement.setObject(3, row.at());
    statement.setBigDecimal(4, row.amount().reais());
  }
}
