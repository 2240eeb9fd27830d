package br.com.metas.mysql;

import br.com.metas.goals.GoalsDatabase;
import br.com.metas.goals.LiveFigures;
import br.com.metas.goals.WalletMonth;

/** The sales database, in MySQL. Thread-safe. */
public final class MySqlGoals implements GoalsDatabase {
  private final PooledReads reads;
  private final Questions questions = Questions.ofWallet();

  public MySqlGoals(MySqlPool pool) {
    this.reads = new PooledReads(pool);
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
