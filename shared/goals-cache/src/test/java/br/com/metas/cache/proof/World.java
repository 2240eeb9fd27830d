package br.com.metas.cache.proof;

import br.com.metas.cache.table.TableState;

/** The current state of the table and of MySQL. */
final class World {
  private TableState table = TableState.EMPTY;
  private Moment moment = Moment.START;

  void commit(int bit) {
    moment = moment.commit(bit);
  }

  void leasesEnd() {
    moment = moment.leasesEnd();
  }

  void livesEnd() {
    moment = moment.livesEnd();
  }

  void loseHead() {
    table = table.loseHead();
  }

  /** Executes one call of an actor, or one part of a batch read. */
  Steps.Outcomes step(Steps steps, Actor.Running actor, int call) {
    Steps.Outcomes outcomes = steps.perform(0, actor, call, 0, table, moment);
    table = outcomes.table();
    moment = outcomes.moment();
    return outcomes;
  }
}
