package br.com.metas.goals;

import java.time.YearMonth;

/** The sales database. Implementations are thread-safe. */
public interface GoalsDatabase {
  /**
   * Reads the live figures with one statement on a separate connection.
   *
   * @throws DatabaseUnavailableException if the database does not answer in time
   */
  LiveFigures live(WalletMonth question);

  /**
   * Begins a read-only snapshot. Everything read from it is as of one moment, which is not earlier
   * than this call.
   *
   * @throws DatabaseUnavailableException if the database does not answer in time
   */
  Snapshot openSnapshot();

  /** The database as of one moment. Not thread-safe; must be closed. */
  interface Snapshot extends AutoCloseable {
    StaticLayer staticLayer(SellerId seller, GoalYear year);

    AnnualLayer annualLayer(SellerId seller, GoalYear year, YearMonth firstOpenMonth);

    LiveFigures live(WalletMonth question);

    @Override
    void close();
  }
}
