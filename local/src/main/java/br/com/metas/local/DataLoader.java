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
 * Gives the sales database its first rows. Reading them needs no database, so that a bad file is
 * known before one has started.
 *
 * @param source what a person asked for
 * @param today the clock's day in business time
 * @param progress where it is shown
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
   * @return the sellers whose goals were written
   * @throws CannotStartException if a folder was asked for, and there are rows already or no table
   *     for its sellers' names
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
      progress.say("the database has rows already: they are kept, no demo data is added");
      return Set.of();
    }
    SalesRows written = fitting(rows, database);
    try (Connection connection = database.connect()) {
      new SalesImport(connection, progress).write(written);
    }
    return rows.goals().stream().map(SalesRows.GoalRow::seller).collect(Collectors.toSet());
  }

  /** Names that a person gave are not left out silently; names made up are no loss. */
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
    progress.say("the database has no table vendedores: sellers get no names");
    return rows.withoutSellers();
  }
}
