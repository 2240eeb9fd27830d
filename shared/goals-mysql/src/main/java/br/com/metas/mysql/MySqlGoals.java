package br.com.metas.mysql;

import br.com.metas.goals.GoalsDatabase;
import br.com.metas.goals.LiveFigures;
import br.com.metas.goals.WalletMonth;

/** The sales database, in MySQL. Thread-safe. */
public final class MySqlGoals implements GoalsDatabase {
  private final PooledReads reads;
  private final WalletQueries queries;

  /** A database that does not report the rows that it leaves out. */
  public MySqlGoals(MySqlPool pool) {
    this(pool, UnreadableRows.Listener.NONE);
  }

  /**
   * @param unreadable receives reports of rows that are left out because they cannot be read
   */
  public MySqlGoals(MySqlPool pool, UnreadableRows.Listener unreadable) {
    this.reads = new PooledReads(pool);
    this.queries = WalletQueries.ofWallet(unreadable);
  }

  @Override
  public LiveFigures live(WalletMonth question) {
    return reads.read(connection -> queries.live(connection, question));
  }

  @Override
  public Snapshot openSnapshot() {
    return reads.begin(queries);
  }
}
