package br.com.metas.local;

import br.com.metas.goals.Money;
import br.com.metas.local.backtest.BacktestData;
import br.com.metas.local.data.BadCsvException;
import br.com.metas.local.data.CsvFolder;
import br.com.metas.local.data.DemoData;
import br.com.metas.local.data.SalesRows;
import br.com.metas.local.data.SalesRows.GoalRow;
import br.com.metas.local.data.SalesRows.SaleRow;
import br.com.metas.local.progress.Progress;
import br.com.metas.local.settings.DataSource;
import br.com.metas.local.settings.ExternalDatabase;
import br.com.metas.local.settings.LocalSettings;
import br.com.metas.mysql.AdopterSql;
import br.com.metas.mysql.MySqlHistory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Reads the data that {@code make run} would show, and writes nothing. It queries a running
 * database, or reads demo data or CSV files without a database.
 *
 * @param settings the runner's
 * @param today the first day whose sales are not complete yet
 */
record BacktestSource(LocalSettings settings, LocalDate today, Progress progress) {

  /**
   * @throws BadCsvException naming file, line, column and reason
   * @throws CannotStartException if there is nothing to read from
   */
  BacktestData read() throws BadCsvException, SQLException, CannotStartException {
    if (settings.database().isPresent()) {
      return ofDatabase(settings.database().get());
    }
    BacktestData.Builder data = new BacktestData.Builder(today);
    SalesRows rows =
        switch (settings.data()) {
          case DataSource.Demo _ -> demo(data);
          case DataSource.Folder(var folder) -> {
            try (Progress.Task task = progress.start("reading " + folder, 0)) {
              yield new CsvFolder(folder)
                  .read(sale -> {
                    add(sale, data);
                    task.advance(1);
                  });
            }
          }
          case DataSource.Empty _ ->
              throw new CannotStartException("GOALS_DATA is empty: there is nothing to replay");
        };
    for (GoalRow row : rows.goals()) {
      data.customer(row.seller(), row.year(), row.customerId(), row.goal().cents());
    }
    return data.build();
  }

  private SalesRows demo(BacktestData.Builder data) {
    try (Progress.Task task = progress.start("making up demo data", 0)) {
      SalesRows rows = new DemoData(DemoData.SEED, today).make();
      rows.sales().forEach(sale -> add(sale, data));
      task.advance(rows.size());
      return rows;
    }
  }

  private BacktestData ofDatabase(ExternalDatabase server)
      throws SQLException, CannotStartException {
    BacktestData.Builder data = new BacktestData.Builder(today);
    SalesDatabase database = SalesDatabase.asItIs(server);
    if (!AdopterSql.isUsed() && !database.hasTable("customer_goals")) {
      throw new CannotStartException(
          "the database " + database.database() + " has no table customer_goals");
    }
    try (Connection connection = database.connect()) {
      MySqlHistory history = MySqlHistory.in(connection);
      history.readWallets(data::customer);
      long sales = history.salesBefore(today);
      try (Progress.Task task = progress.start("reading sales", sales)) {
        history.readSalesBefore(
            today,
            (customer, day, cents) -> {
              data.sale(customer, day, cents);
              task.advance(1);
            });
      }
      return data.build();
    }
  }

  private static void add(SaleRow sale, BacktestData.Builder data) {
    Money amount = sale.amount();
    data.sale(sale.customerId(), (int) sale.at().toLocalDate().toEpochDay(), amount.cents());
  }
}
