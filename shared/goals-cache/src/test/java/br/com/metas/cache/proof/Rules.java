package br.com.metas.cache.proof;

import br.com.metas.cache.protocol.Call;
import br.com.metas.cache.protocol.Evicting;
import br.com.metas.cache.protocol.Reply;
import br.com.metas.cache.protocol.Step;
import br.com.metas.cache.protocol.Task;
import br.com.metas.cache.table.Gen;
import br.com.metas.cache.table.Publication;
import br.com.metas.cache.table.PublishReply;
import br.com.metas.cache.table.TableState;

/** The protocol as it ships; a mutant overrides one of these, around the machines. */
class Rules {
  Step begin(Task task) {
    return task.start();
  }

  Step evict() {
    return Evicting.start();
  }

  TableState replaceHead(TableState table, Gen gen) {
    return table.evict(gen);
  }

  /** Whether a repeated attempt at an eviction has a nonce of its own. */
  boolean freshNonces() {
    return true;
  }

  TableState.Change<PublishReply> publish(TableState table, Publication publication) {
    return table.publish(publication);
  }

  /** What a machine is told. */
  Reply told(Actor.Running actor, Call call, Reply reply) {
    return reply;
  }

  /** What a read of the table sees: it asks for consistency. */
  TableState seen(Call read, TableState table, Moment moment) {
    return table;
  }

  /** The moment after a write. */
  Moment written(Moment moment, TableState before, TableState after) {
    return moment;
  }
}
