package br.com.metas.cache.proof;

import br.com.metas.cache.protocol.Call;
import br.com.metas.cache.protocol.NearLayer;
import br.com.metas.cache.protocol.Outcome;
import br.com.metas.cache.protocol.Reply;
import br.com.metas.cache.protocol.Served;
import br.com.metas.cache.protocol.Step;
import br.com.metas.cache.protocol.Task;
import br.com.metas.cache.table.Chunk;
import br.com.metas.cache.table.ChunkKey;
import br.com.metas.cache.table.Gen;
import br.com.metas.cache.table.Head;
import br.com.metas.cache.table.HeadAndChunks;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.cache.table.Owner;
import br.com.metas.cache.table.TableState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Executes the steps of actors. A step is one call, or one part of a batch read, and the local work
 * after it.
 */
final class Steps {
  private final Setup setup;
  private final Table table;
  private final Map<Object, Task> tasks = new HashMap<>();

  /**
   * The result of one step.
   *
   * @param answer the layers of the answer, if the request ended
   * @param evicted whether an eviction returned
   */
  record Outcomes(
      Actor actor,
      TableState table,
      OutsideState outside,
      Optional<Map<LayerKey, Served>> answer,
      boolean evicted) {}

  private record TaskKey(int actor, int done, Map<LayerKey, NearLayer> near) {}

  Steps(Setup setup) {
    this.setup = setup;
    this.table = new Table(setup);
  }

  /** The actor with the calls of its next part under way. */
  Actor.Running begin(int index, Actor.Ready ready) {
    Step first =
        switch (setup.plans().get(index)) {
          case Plan.Change _ -> setup.rules().evict();
          case Plan.Requests requests -> setup.rules().begin(task(index, requests, ready));
        };
    Step.Ask ask = (Step.Ask) first;
    Actor.Running begun =
        new Actor.Running(ready.done(), ask.machine(), pending(ask.calls()), ready.memory());
    return (Actor.Running)
        settled(
                index,
                begun,
                new Table.Effect(TableState.EMPTY, OutsideState.START, new Reply.Done()))
            .actor();
  }

  private Task task(int index, Plan.Requests requests, Actor.Ready ready) {
    return tasks.computeIfAbsent(
        new TaskKey(index, ready.done(), ready.memory().near()),
        key ->
            new Task(
                Wallet.SELLER,
                setup.layers(),
                requests.modes().get(ready.done()),
                new Owner(requests.name() + ready.done()),
                ready.memory().near(),
                setup.settings(),
                setup.wallet()));
  }

  private List<Actor.Pending> pending(List<Call> calls) {
    return calls.stream()
        .map(call ->
            setup.torn() && call instanceof Call.ReadLayers(var chunks)
                ? new Actor.Pending(
                    call,
                    IntStream.rangeClosed(0, chunks.size()).boxed().toList(),
                    Optional.empty(),
                    Map.of())
                : Actor.Pending.of(call))
        .toList();
  }

  /** Executes a call that is not torn, or the last part of a torn call. */
  Outcomes perform(
      int index, Actor.Running actor, int call, int part, TableState before, OutsideState outside) {
    Actor.Pending pending = actor.pending().get(call);
    if (pending.rest().isEmpty()) {
      Table.Effect effect = table.perform(pending.call(), index, before, outside);
      return deliver(index, actor, call, effect);
    }
    Actor.Pending further = read(pending, part, before);
    if (!further.rest().isEmpty()) {
      List<Actor.Pending> all = new ArrayList<>(actor.pending());
      all.set(call, further);
      Actor next = new Actor.Running(actor.done(), actor.machine(), all, actor.memory());
      return new Outcomes(next, before, outside, Optional.empty(), false);
    }
    Reply read = Table.read(new HeadAndChunks(further.head(), further.chunks()), outside);
    return deliver(index, actor, call, new Table.Effect(before, outside, read));
  }

  private static Actor.Pending read(Actor.Pending pending, int part, TableState before) {
    int item = pending.rest().get(part);
    List<Integer> rest = new ArrayList<>(pending.rest());
    rest.subList(part, part + 1).clear();
    Optional<Head> head = item == 0 ? before.head() : pending.head();
    Map<ChunkKey, Chunk> chunks = new HashMap<>(pending.chunks());
    if (item > 0) {
      chunks.putAll(
          before.chunks(List.of(((Call.ReadLayers) pending.call()).chunks().get(item - 1))));
    }
    return new Actor.Pending(pending.call(), List.copyOf(rest), head, Map.copyOf(chunks));
  }

  /** Gives a reply to the actor's machine. */
  Outcomes deliver(int index, Actor.Running actor, int position, Table.Effect effect) {
    Call call = actor.pending().get(position).call();
    Reply reply = setup.rules().delivered(actor, call, effect.reply());
    List<Actor.Pending> rest = new ArrayList<>(actor.pending());
    rest.remove(position);
    Actor.Memory memory =
        new Actor.Memory(actor.memory().near(), gen(index, reply, actor), actor.memory().nearGen());
    return switch (actor.machine().on(call, reply)) {
      case Step.Ask ask -> {
        rest.addAll(pending(ask.calls()));
        yield settled(index, new Actor.Running(actor.done(), ask.machine(), rest, memory), effect);
      }
      case Step.Finish(Outcome outcome) -> finish(index, actor, memory, outcome, effect);
    };
  }

  /**
   * Answers calls that no other actor can change or notice, without an extra step. These are
   * pauses, because time can pass at every step, and live figures that no change of this
   * configuration touches.
   */
  private Outcomes settled(int index, Actor.Running next, Table.Effect effect) {
    for (int call = 0; call < next.pending().size(); call++) {
      if (isLocal(next.pending().get(call).call())) {
        return deliver(
            index,
            next,
            call,
            table.perform(
                next.pending().get(call).call(), index, effect.table(), effect.outside()));
      }
    }
    return new Outcomes(next, effect.table(), effect.outside(), Optional.empty(), false);
  }

  private boolean isLocal(Call call) {
    return call instanceof Call.Pause
        || (call instanceof Call.Live && setup.wallet().liveNeverChanges());
  }

  private Gen gen(int index, Reply reply, Actor.Running actor) {
    if (!(setup.plans().get(index) instanceof Plan.Requests(_, _, boolean near) && near)) {
      return Actor.Memory.NONE.gen();
    }
    return switch (reply) {
      case Reply.LayersRead(HeadAndChunks items, _) when items.head().isPresent() ->
          items.head().get().gen();
      case Reply.Granted(Head head) -> head.gen();
      default -> actor.memory().gen();
    };
  }

  private Outcomes finish(
      int index, Actor.Running actor, Actor.Memory memory, Outcome outcome, Table.Effect effect) {
    Optional<Map<LayerKey, Served>> answer =
        outcome instanceof Outcome.Answer(var layers, _, _) && isObserved(index, actor.done())
            ? Optional.of(layers)
            : Optional.empty();
    boolean evicted = outcome instanceof Outcome.Evicted(boolean done) && done;
    Actor next =
        switch (setup.plans().get(index)) {
          case Plan.Requests(_, var modes, boolean near) when actor.done() + 1 < modes.size() ->
              new Actor.Ready(actor.done() + 1, near ? kept(memory, answer) : Actor.Memory.NONE);
          default -> new Actor.Ended();
        };
    return new Outcomes(next, effect.table(), effect.outside(), answer, evicted);
  }

  /** Whether a reader gets the layers. A rebuild returns no answer to a reader. */
  private boolean isObserved(int index, int done) {
    return setup.plans().get(index) instanceof Plan.Requests requests
        && requests.modes().get(done) != Task.Mode.REBUILD;
  }

  private static Actor.Memory kept(Actor.Memory memory, Optional<Map<LayerKey, Served>> answer) {
    Map<LayerKey, NearLayer> near = new HashMap<>();
    answer
        .orElse(Map.of())
        .forEach((key, one) -> one.near().ifPresent(layer -> near.put(key, layer)));
    return new Actor.Memory(Map.copyOf(near), memory.gen(), memory.gen());
  }

  /** Executes a call after its timeout. */
  Table.Effect late(Call call, int index, TableState before, OutsideState outside) {
    return table.perform(call, index, before, outside);
  }
}
