package br.com.metas.cache.proof;

import br.com.metas.cache.protocol.Call;
import br.com.metas.cache.protocol.Reply;
import br.com.metas.cache.protocol.Served;
import br.com.metas.cache.protocol.Task;
import br.com.metas.cache.table.ChunkKey;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.cache.table.TableState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The states of a configuration and the moves between them. A state is an array of numbers: table,
 * the state outside it, what was observed, late calls and budgets of faults. Then follow two
 * numbers for each actor: its own state, and what had been observed when its request began.
 */
final class Space {
  private static final int TABLE = 0;
  private static final int OUTSIDE = 1;
  private static final int OBSERVED = 2;
  private static final int LATE = 3;
  private static final int FAULTS = 4;
  private static final int ACTORS = 5;

  private final Setup setup;
  private final Steps steps;
  private final int fresh;
  private final Pool<TableState> tables = new Pool<>();
  private final Pool<OutsideState> outsides = new Pool<>();
  private final Pool<List<Late>> lates = new Pool<>();
  private final Pool<Actor> actors = new Pool<>();
  private final Map<StepKey, Known> known = new HashMap<>();
  private final Map<StepKey, Integer> begun = new HashMap<>();

  /** A call that takes effect after its timeout. */
  private record Late(Call call, int actor) {}

  /** The result of a step, in numbers. */
  private record Known(
      int actor,
      boolean running,
      int table,
      int outside,
      Optional<Map<LayerKey, Served>> answer,
      boolean evicted) {}

  private record StepKey(int actor, int at, int table, int outside, int call, int part) {}

  /**
   * A move.
   *
   * @param actor the actor that moves; empty for a change of the environment
   * @param what a description of the move
   * @param broken the claim that it breaks, or an empty text
   */
  @SuppressWarnings("ArrayRecordComponent") // not shared
  record Move(int[] next, String actor, Object what, String broken) {
    @Override
    public String toString() {
      return actor + ": " + what + (broken.isEmpty() ? "" : "  <-- " + broken);
    }
  }

  Space(Setup setup) {
    this.setup = setup;
    this.steps = new Steps(setup);
    this.fresh = actors.number(new Actor.Ready(0, Actor.Memory.NONE));
  }

  int[] start() {
    int[] state = new int[ACTORS + 2 * setup.plans().size()];
    state[TABLE] = tables.number(TableState.EMPTY);
    state[OUTSIDE] = outsides.number(OutsideState.START);
    state[LATE] = lates.number(List.of());
    state[FAULTS] = setup.faults();
    for (int index = 0; index < setup.plans().size(); index++) {
      state[ACTORS + 2 * index] = fresh;
    }
    return state;
  }

  /**
   * Every move from a state. None if all actors have ended, or wait for a reply that never comes.
   */
  List<Move> moves(int[] state) {
    List<Move> moves = new ArrayList<>();
    for (int index = 0; index < setup.plans().size(); index++) {
      if (isItsTurn(state, index)) {
        actorMoves(state, index, moves);
      }
    }
    if (!moves.isEmpty()) {
      lateMoves(state, moves);
      worldMoves(state, moves);
    }
    return moves;
  }

  /**
   * Of equal actors, the one with the first name begins first. Other orders differ only in names.
   */
  private boolean isItsTurn(int[] state, int index) {
    return index == 0
        || !setup.plans().get(index).isLike(setup.plans().get(index - 1))
        || state[ACTORS + 2 * (index - 1)] != fresh;
  }

  private void actorMoves(int[] state, int index, List<Move> moves) {
    Plan plan = setup.plans().get(index);
    switch (actors.value(state[ACTORS + 2 * index])) {
      case Actor.Ended _ -> {}
      case Actor.Running running ->
          callMoves(state, index, running, state[ACTORS + 2 * index], moves);
      case Actor.Ready ready
          when plan instanceof Plan.Change change && change.commits() && ready.done() == 0 -> {
        int[] next = state.clone();
        next[OUTSIDE] = outsides.number(outsides.value(state[OUTSIDE]).commit(change.bit()));
        next[ACTORS + 2 * index] = actors.number(new Actor.Ready(1, Actor.Memory.NONE));
        moves.add(new Move(next, plan.name(), "commit", ""));
      }
      case Actor.Ready ready -> {
        if (plan instanceof Plan.Change change) {
          if ((outsides.value(state[OUTSIDE]).committed() & change.bit()) == 0) {
            return;
          }
          death(state, index, moves);
        }
        int at = begin(index, state[ACTORS + 2 * index], ready);
        int[] begins = state.clone();
        begins[ACTORS + 2 * index + 1] = answers(index) ? state[OBSERVED] : 0;
        callMoves(begins, index, (Actor.Running) actors.value(at), at, moves);
      }
    }
  }

  private boolean answers(int index) {
    return setup.plans().get(index) instanceof Plan.Requests requests
        && !requests.modes().contains(Task.Mode.REBUILD);
  }

  private int begin(int index, int at, Actor.Ready ready) {
    StepKey key = new StepKey(index, at, 0, 0, 0, 0);
    Integer known = begun.get(key);
    if (known == null) {
      known = actors.number(steps.begin(index, ready));
      begun.put(key, known);
    }
    return known;
  }

  private void callMoves(int[] state, int index, Actor.Running running, int at, List<Move> moves) {
    if (running.pending().isEmpty()) {
      throw new IllegalStateException("waits without a call under way: " + running);
    }
    for (int call = 0; call < running.pending().size(); call++) {
      Actor.Pending pending = running.pending().get(call);
      for (int part = 0; part < Math.max(1, pending.rest().size()); part++) {
        StepKey key = new StepKey(index, at, state[TABLE], state[OUTSIDE], call, part);
        moves.add(apply(state, index, known(key, running), new Word(pending, part)));
      }
      callFaults(state, index, running, call, moves);
    }
    death(state, index, moves);
  }

  private Known known(StepKey key, Actor.Running running) {
    Known there = known.get(key);
    if (there == null) {
      there =
          numbered(
              steps.perform(
                  key.actor(),
                  running,
                  key.call(),
                  key.part(),
                  tables.value(key.table()),
                  outsides.value(key.outside())));
      known.put(key, there);
    }
    return there;
  }

  private Known numbered(Steps.Outcomes outcomes) {
    return new Known(
        actors.number(outcomes.actor()),
        outcomes.actor() instanceof Actor.Running,
        tables.number(outcomes.table()),
        outsides.number(outcomes.outside()),
        outcomes.answer(),
        outcomes.evicted());
  }

  private Move apply(int[] state, int index, Known outcomes, Object what) {
    int[] next = state.clone();
    next[TABLE] = outcomes.table();
    next[OUTSIDE] = outcomes.outside();
    next[ACTORS + 2 * index] = outcomes.actor();
    if (!outcomes.running()) {
      next[ACTORS + 2 * index + 1] = 0;
    }
    String broken = "";
    if (outcomes.answer().isPresent()) {
      broken = Observed.broken(state[ACTORS + 2 * index + 1], outcomes.answer().get());
      next[OBSERVED] = Observed.answered(state[OBSERVED], outcomes.answer().get());
    }
    if (outcomes.evicted() && setup.plans().get(index) instanceof Plan.Change change) {
      next[OBSERVED] = Observed.evicted(state[OBSERVED], change.bit());
    }
    return new Move(next, setup.plans().get(index).name(), what, broken);
  }

  /** The name of a call. The text is built only when it is printed. */
  private record Word(Actor.Pending pending, int part) {
    @Override
    public String toString() {
      String call = pending.call().getClass().getSimpleName();
      return pending.rest().isEmpty() ? call : call + " part " + pending.rest().get(part);
    }
  }

  private void callFaults(
      int[] state, int index, Actor.Running running, int position, List<Move> moves) {
    Call call = running.pending().get(position).call();
    boolean write =
        switch (call) {
          case Call.Claim _, Call.Put _, Call.Publish _ -> true;
          case Call.Release _, Call.ReplaceHead _, Call.Delete _ -> true;
          default -> false;
        };
    if (write && Fault.REPEATED_WRITE.isLeft(state[FAULTS])) {
      int[] next = withLate(state, new Late(call, index), Fault.REPEATED_WRITE);
      next[ACTORS + 2 * index] = actors.number(running);
      moves.add(new Move(next, setup.plans().get(index).name(), "repeats " + call, ""));
    }
    if (call instanceof Call.Remote && Fault.TIME_UP.isLeft(state[FAULTS])) {
      int[] next =
          write
              ? withLate(state, new Late(call, index), Fault.TIME_UP)
              : spent(state, Fault.TIME_UP);
      moves.add(delivered(next, index, running, position, new Reply.NoAnswer(), "time up"));
    }
    if (call instanceof Call.Load && Fault.DATABASE_DOWN.isLeft(state[FAULTS])) {
      int[] next = spent(state, Fault.DATABASE_DOWN);
      moves.add(
          delivered(
              next, index, running, position, new Reply.DatabaseDown(Table.DOWN), "MySQL down"));
    }
  }

  private Move delivered(
      int[] state, int index, Actor.Running running, int position, Reply reply, String what) {
    Table.Effect effect =
        new Table.Effect(tables.value(state[TABLE]), outsides.value(state[OUTSIDE]), reply);
    return apply(state, index, numbered(steps.deliver(index, running, position, effect)), what);
  }

  private static int[] spent(int[] state, Fault fault) {
    int[] next = state.clone();
    next[FAULTS] = fault.spent(state[FAULTS]);
    return next;
  }

  private int[] withLate(int[] state, Late late, Fault fault) {
    int[] next = spent(state, fault);
    next[LATE] =
        lates.number(Stream.concat(lates.value(state[LATE]).stream(), Stream.of(late)).toList());
    return next;
  }

  private void death(int[] state, int index, List<Move> moves) {
    if (Fault.DEATH.isLeft(state[FAULTS])) {
      int[] next = spent(state, Fault.DEATH);
      next[ACTORS + 2 * index] = actors.number(new Actor.Ended());
      next[ACTORS + 2 * index + 1] = 0;
      moves.add(new Move(next, setup.plans().get(index).name(), "dies", ""));
    }
  }

  private void lateMoves(int[] state, List<Move> moves) {
    List<Late> late = lates.value(state[LATE]);
    for (int position = 0; position < late.size(); position++) {
      Late one = late.get(position);
      Table.Effect effect =
          steps.late(
              one.call(), one.actor(), tables.value(state[TABLE]), outsides.value(state[OUTSIDE]));
      int[] next = state.clone();
      next[TABLE] = tables.number(effect.table());
      next[OUTSIDE] = outsides.number(effect.outside());
      List<Late> rest = new ArrayList<>(late);
      rest.remove(position);
      next[LATE] = lates.number(List.copyOf(rest));
      moves.add(new Move(next, setup.plans().get(one.actor()).name(), "late " + one.call(), ""));
    }
  }

  private void worldMoves(int[] state, List<Move> moves) {
    TableState table = tables.value(state[TABLE]);
    OutsideState outside = outsides.value(state[OUTSIDE]);
    if (Fault.LEASES_END.isLeft(state[FAULTS])
        && table.head().filter(head -> !head.leases().isEmpty()).isPresent()) {
      moves.add(fault(state, Fault.LEASES_END, table, outside.leasesEnd()));
    }
    if (Fault.LIVES_END.isLeft(state[FAULTS]) && !table.items().isEmpty()) {
      moves.add(fault(state, Fault.LIVES_END, table, outside.livesEnd()));
    }
    if (Fault.HEAD_LOST.isLeft(state[FAULTS]) && table.head().isPresent()) {
      moves.add(fault(state, Fault.HEAD_LOST, table.loseHead(), outside));
    }
    if (Fault.CHUNK_LOST.isLeft(state[FAULTS])) {
      for (ChunkKey chunk : sorted(table.items().keySet())) {
        moves.add(fault(state, Fault.CHUNK_LOST, table.lose(chunk), outside));
      }
    }
  }

  /** In a fixed order, so that a seed gives the same schedules in every run. */
  private static List<ChunkKey> sorted(Collection<ChunkKey> chunks) {
    return chunks.stream().sorted(Comparator.comparing(ChunkKey::sortKey)).toList();
  }

  private Move fault(int[] state, Fault fault, TableState table, OutsideState outside) {
    int[] next = spent(state, fault);
    next[TABLE] = tables.number(table);
    next[OUTSIDE] = outsides.number(outside);
    return new Move(next, "fault", fault.toString(), "");
  }

  /** The state of each actor, for messages. */
  String describe(int[] state) {
    return IntStream.range(0, setup.plans().size())
        .mapToObj(index -> setup.plans().get(index) + " " + actors.value(state[ACTORS + 2 * index]))
        .toList()
        .toString();
  }
}
