package br.com.metas.cache.proof;

import br.com.metas.cache.protocol.Call;
import br.com.metas.cache.protocol.Machine;
import br.com.metas.cache.protocol.NearLayer;
import br.com.metas.cache.protocol.Reply;
import br.com.metas.cache.protocol.Step;
import br.com.metas.cache.protocol.Task;
import br.com.metas.cache.table.Chunk;
import br.com.metas.cache.table.FillId;
import br.com.metas.cache.table.Gen;
import br.com.metas.cache.table.Head;
import br.com.metas.cache.table.HeadAndChunks;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.cache.table.Publication;
import br.com.metas.cache.table.PublishReply;
import br.com.metas.cache.table.TableState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Wrong variants of the protocol. Each changes one rule. */
final class Mutants {
  private Mutants() {}

  /** An eviction deletes the chunks and keeps HEAD. */
  static final class DeleteOnly extends Rules {
    @Override
    TableState replaceHead(TableState table, Gen gen) {
      return new TableState(table.head(), Map.of(), table.markers());
    }
  }

  /** A publication checks only the gen. */
  static final class PublishByGenOnly extends Rules {
    @Override
    TableState.Change<PublishReply> publish(TableState table, Publication publication) {
      Map<LayerKey, Publication.Pointer> asIs = new HashMap<>();
      publication
          .fills()
          .forEach((layer, pointer) ->
              asIs.put(
                  layer,
                  new Publication.Pointer(
                      table.head().flatMap(head -> head.fill(layer)), pointer.fill())));
      return table.publish(new Publication(publication.gen(), asIs, publication.owner(), false));
    }
  }

  /** A repeated eviction has the nonce of the first attempt, as in a retry by the SDK. */
  static final class RepeatedNonce extends Rules {
    @Override
    boolean freshNonces() {
      return false;
    }
  }

  /** After a lost publication, the request returns the data that was not published. */
  static final class UnpublishedAnswer extends Rules {
    @Override
    Reply delivered(Actor.Running actor, Call call, Reply reply) {
      return reply instanceof Reply.PublishLost ? new Reply.Done() : reply;
    }
  }

  /**
   * One kind of read does not ask for strong consistency, and sees the table before HEAD's last
   * write.
   */
  static final class EventualRead extends Rules {
    private final Class<? extends Call> kind;

    EventualRead(Class<? extends Call> kind) {
      this.kind = kind;
    }

    @Override
    TableState seen(Call read, TableState table, OutsideState outside) {
      return kind.isInstance(read) ? outside.behind().orElse(table) : table;
    }

    @Override
    OutsideState written(OutsideState outside, TableState before, TableState after) {
      return before.head().equals(after.head()) ? outside : outside.behind(before);
    }
  }

  /** Without a HEAD, chunks count as valid. */
  static final class AbsentHeadIsValid extends Rules {
    @Override
    Reply delivered(Actor.Running actor, Call call, Reply reply) {
      return reply instanceof Reply.LayersRead read && read.items().head().isEmpty()
          ? withFills(read, new Gen("none"), fills(read.items().chunks().values()))
          : reply;
    }

    private static Map<String, FillId> fills(Iterable<Chunk> chunks) {
      Map<String, FillId> fills = new HashMap<>();
      chunks.forEach(chunk -> fills.put(chunk.key().layer(), chunk.fill()));
      return fills;
    }
  }

  /** A near layer is valid as long as gen is the same. */
  static final class NearByGenOnly extends Rules {
    @Override
    Reply delivered(Actor.Running actor, Call call, Reply reply) {
      if (!(reply instanceof Reply.LayersRead read)) {
        return reply;
      }
      Map<LayerKey, NearLayer> near = actor.memory().near();
      return read.items()
          .head()
          .filter(head -> !near.isEmpty() && head.gen().equals(actor.memory().nearGen()))
          .<Reply>map(head -> withFills(read, head.gen(), fills(head, near)))
          .orElse(reply);
    }

    private static Map<String, FillId> fills(Head head, Map<LayerKey, NearLayer> near) {
      Map<String, FillId> fills = new HashMap<>(head.fills());
      near.forEach((key, layer) -> fills.put(key.text(), layer.fill()));
      return fills;
    }
  }

  private static Reply withFills(Reply.LayersRead read, Gen gen, Map<String, FillId> fills) {
    Head head = new Head(gen, fills, Map.of());
    return new Reply.LayersRead(
        new HeadAndChunks(Optional.of(head), read.items().chunks()), read.now());
  }

  /** SQL is sent before the claim, or in parallel to it. */
  static final class EarlySql extends Rules {
    private final boolean beside;

    EarlySql(boolean beside) {
      this.beside = beside;
    }

    @Override
    Step begin(Task task) {
      return EarlyLoad.of(task.start(), Optional.empty(), beside);
    }
  }

  /**
   * Runs a machine, but loads before the machine gets the reply to its claim.
   *
   * @param machine the machine that ships
   * @param early the loaded data, until the machine asks for it
   * @param held the claim's call or its reply, held back until the load has returned
   * @param beside whether the claim does not wait for the load
   */
  private record EarlyLoad(
      Machine machine, Optional<Reply> early, Optional<Held> held, boolean beside)
      implements Machine {
    private record Held(Call.Claim claim, Optional<Reply> reply) {}

    static Step of(Step step, Optional<Reply> early, boolean beside) {
      if (!(step instanceof Step.Ask(Machine inner, List<Call> calls)) || calls.size() != 1) {
        return step instanceof Step.Ask(Machine inner, List<Call> calls)
            ? new Step.Ask(new EarlyLoad(inner, early, Optional.empty(), beside), calls)
            : step;
      }
      return switch (calls.getFirst()) {
        case Call.Claim claim -> load(inner, claim, beside);
        case Call.Load load when early.isPresent() ->
            of(inner.on(load, early.get()), Optional.empty(), beside);
        default -> new Step.Ask(new EarlyLoad(inner, early, Optional.empty(), beside), calls);
      };
    }

    private static Step load(Machine inner, Call.Claim claim, boolean beside) {
      Call load = new Call.Load(List.copyOf(claim.layers()), Optional.empty(), false);
      return new Step.Ask(
          new EarlyLoad(
              inner, Optional.empty(), Optional.of(new Held(claim, Optional.empty())), beside),
          beside ? List.of(load, claim) : List.of(load));
    }

    @Override
    public Step on(Call call, Reply reply) {
      if (held.isEmpty()) {
        return of(machine.on(call, reply), early, beside);
      }
      Held waiting = held.get();
      if (call instanceof Call.Load) {
        if (waiting.reply().isPresent()) {
          return of(machine.on(waiting.claim(), waiting.reply().get()), Optional.of(reply), beside);
        }
        return new Step.Ask(
            new EarlyLoad(machine, Optional.of(reply), held, beside),
            beside ? List.of() : List.of(waiting.claim()));
      }
      return early.isPresent()
          ? of(machine.on(call, reply), early, beside)
          : new Step.Ask(
              new EarlyLoad(
                  machine,
                  early,
                  Optional.of(new Held(waiting.claim(), Optional.of(reply))),
                  beside),
              List.of());
    }
  }
}
