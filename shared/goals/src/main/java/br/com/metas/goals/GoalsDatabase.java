package br.com.metas.goals;

import java.time.YearMonth;

/** The sales database. Implementations are thread-safe. */
public interface GoalsDatabase {
  /**
   * One statement on a connection of its own.
   *
   * @throws DatabaseUnavailableException if the database does not answer in time
   */
  LiveFigures live(WalletMonth question);

  /**
   * Begins one read-only snapshot now: everything read from it is as of one moment that is not
   * earlier than this call.
   *
   * @throws DatabaseUnavailableException if the database does not answer in time
   */
  Snapshot openSnapshot();

  /** One moment of the database. Not thread-safe; must be closed. */
  interface Snapshot extends AutoCloseable {
    StaticLayer staticLayer(SellerId seller, GoalYear year);

    AnnualLayer annualLayer(SellerId seller, GoalYear year, YearMonth firstOpenMonth);

    LiveFigures live(WalletMonth question);

    @Override
    void close();
  }
}
