package br.com.metas.cache.proof;

import br.com.metas.cache.table.TableState;

/** The current state of the table and of MySQL. */
final class SharedState {
  private TableState table = TableState.EMPTY;
  private OutsideState outside = OutsideState.START;

  void commit(int bit) {
    outside = outside.commit(bit);
  }

  void leasesEnd() {
    outside = outside.leasesEnd();
  }

  void livesEnd() {
    outside = outside.livesEnd();
  }

  void loseHead() {
    table = table.loseHead();
  }

  /** Executes one call of an actor, or one part of a batch read. */
  Steps.Outcomes step(Steps steps, Actor.Running actor, int call) {
    Steps.Outcomes outcomes = steps.perform(0, actor, call, 0, table, outside);
    table = outcomes.table();
    outside = outcomes.outside();
    return outcomes;
  }
}
