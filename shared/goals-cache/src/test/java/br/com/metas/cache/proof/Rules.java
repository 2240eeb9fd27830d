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

/**
 * The rules of the protocol that ships. A mutant overrides one of these methods; the machines stay
 * the same.
 */
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

  /** Whether a repeated attempt at an eviction has a new nonce. */
  boolean freshNonces() {
    return true;
  }

  TableState.Change<PublishReply> publish(TableState table, Publication publication) {
    return table.publish(publication);
  }

  /** The reply that the machine gets. */
  Reply delivered(Actor.Running actor, Call call, Reply reply) {
    return reply;
  }

  /** The table that a read sees. Reads are strongly consistent. */
  TableState seen(Call read, TableState table, OutsideState outside) {
    return table;
  }

  /** The state outside the table after a write. */
  OutsideState written(OutsideState outside, TableState before, TableState after) {
    return outside;
  }
}
