package br.com.metas.local;

import br.com.metas.goals.SellerId;
import br.com.metas.local.data.BadCsvException;
import br.com.metas.local.data.CsvFolder;
import br.com.metas.local.data.DemoData;
import br.com.metas.local.data.SalesImport;
import br.com.metas.local.data.SalesRows;
import br.com.metas.local.progress.Progress;
import br.com.metas.local.settings.DataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the first rows into the sales database. Reading the source needs no database, so a bad
 * file is reported before a server starts.
 *
 * @param source the source of the data, from the settings
 * @param today the clock's date in business time
 * @param progress shows the progress
 */
record DataLoader(DataSource source, LocalDate today, Progress progress) {

  /**
   * @throws BadCsvException naming file, line, column and reason
   */
  SalesRows rows() throws BadCsvException {
    return switch (source) {
      case DataSource.Empty _ -> SalesRows.NONE;
      case DataSource.Demo _ -> {
        try (Progress.Task task = progress.start("making up demo data", 0)) {
          SalesRows made = new DemoData(DemoData.SEED, today).make();
          task.advance(made.size());
          yield made;
        }
      }
      case DataSource.Folder(var folder) -> {
        try (Progress.Task task = progress.start("reading " + folder, 0)) {
          SalesRows read = new CsvFolder(folder).read();
          task.advance(read.size());
          yield read;
        }
      }
    };
  }

  /**
   * Writes all of them, or none.
   *
   * @return the sellers who have goals in the written rows
   * @throws CannotStartException if the settings name a folder, and the database has rows already
   *     or no table for its sellers' names
   */
  Set<SellerId> load(SalesRows rows, SalesDatabase database)
      throws SQLException, CannotStartException {
    if (rows.size() == 0) {
      return Set.of();
    }
    if (database.hasRows()) {
      if (source instanceof DataSource.Folder) {
        throw new CannotStartException(
            "GOALS_DATA names a folder, but the database has rows already: nothing was imported");
      }
      progress.print("the database has rows already: they are kept, no demo data is added");
      return Set.of();
    }
    SalesRows written = fitting(rows, database);
    try (Connection connection = database.connect()) {
      new SalesImport(connection, progress).write(written);
    }
    return rows.goals().stream().map(SalesRows.GoalRow::seller).collect(Collectors.toSet());
  }

  /** Names from an imported folder must not be left out silently. Demo names may be. */
  private SalesRows fitting(SalesRows rows, SalesDatabase database)
      throws SQLException, CannotStartException {
    if (rows.sellers().isEmpty() || database.keepsSellerNames()) {
      return rows;
    }
    if (source instanceof DataSource.Folder) {
      throw new CannotStartException(
          "the folder has a sellers.csv, but the database no table vendedores(id, nome): create it"
              + " (V4__sellers.sql) or leave the file out; nothing was imported");
    }
    progress.print("the database has no table vendedores: sellers get no names");
    return rows.withoutSellers();
  }
}
