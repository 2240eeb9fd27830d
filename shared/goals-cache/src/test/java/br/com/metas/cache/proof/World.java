package br.com.metas.cache.proof;

import br.com.metas.cache.table.TableState;

/** The one table and the one MySQL, as they are now. */
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

  /** One call, or one part of a batch read, of an actor; the first of those under way. */
  Steps.Outcomes step(Steps steps, Actor.Running actor, int call) {
    Steps.Outcomes outcomes = steps.perform(0, actor, call, 0, table, moment);
    table = outcomes.table();
    moment = outcomes.moment();
    return outcomes;
  }
}
