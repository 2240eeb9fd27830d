package br.com.metas.mysql;

import br.com.metas.goals.GoalsDatabase;
import br.com.metas.goals.LiveFigures;
import br.com.metas.goals.WalletMonth;

/** The sales database, in MySQL. Thread-safe. */
public final class MySqlGoals implements GoalsDatabase {
  private final PooledReads reads;
  private final Questions questions;

  /** One that tells nobody what it leaves out. */
  public MySqlGoals(MySqlPool pool) {
    this(pool, LeftOut.Listener.NONE);
  }

  /**
   * @param leftOut hears of what could not be read and is left out of an answer
   */
  public MySqlGoals(MySqlPool pool, LeftOut.Listener leftOut) {
    this.reads = new PooledReads(pool);
    this.questions = Questions.ofWallet(leftOut);
  }

  @Override
  public LiveFigures live(WalletMonth question) {
    return reads.read(connection -> questions.live(connection, question));
  }

  @Override
  public Snapshot openSnapshot() {
    return reads.begin(questions);
  }
}
