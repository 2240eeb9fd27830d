package br.com.metas.cache.proof;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Visits all states that can follow the first one, each of them once. */
final class Explorer {
  private final Setup setup;
  private final Space space;
  private final Map<Row, BigInteger> schedules = new HashMap<>();
  private final Deque<Frame> path = new ArrayDeque<>();

  /** A state as a key. */
  @SuppressWarnings("ArrayRecordComponent") // never changed, compared by content
  private record Row(int[] numbers, int hash) {
    static Row of(int[] numbers) {
      return new Row(numbers, Arrays.hashCode(numbers));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Row that && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** A state whose moves are not all explored yet. */
  private static final class Frame {
    private final Row row;
    private final List<Space.Move> moves;
    private int next;
    private BigInteger sum = BigInteger.ZERO;

    Frame(Row row, List<Space.Move> moves) {
      this.row = row;
      this.moves = moves;
    }
  }

  /**
   * The findings of one exploration.
   *
   * @param schedules number of orders of the steps, from the start to an end
   * @param states number of states in them
   * @param violation the first schedule found that breaks a claim, step by step
   */
  record Findings(String name, BigInteger schedules, int states, Optional<List<String>> violation) {
    @Override
    public String toString() {
      return violation
          .map(steps -> name + ": VIOLATION after\n  " + String.join("\n  ", steps))
          .orElseGet(() ->
              "%s: %,d schedules through %,d states, no violation"
                  .formatted(name, schedules, states));
    }
  }

  Explorer(Setup setup) {
    this.setup = setup;
    this.space = new Space(setup);
  }

  Findings explore() {
    Row start = Row.of(space.start());
    path.push(new Frame(start, space.moves(start.numbers())));
    while (!path.isEmpty()) {
      Frame frame = path.peek();
      if (frame.next == frame.moves.size()) {
        close(frame);
        continue;
      }
      Space.Move move = frame.moves.get(frame.next);
      if (!move.broken().isEmpty()) {
        return new Findings(setup.name(), BigInteger.ZERO, schedules.size(), Optional.of(trace()));
      }
      Row next = Row.of(move.next());
      BigInteger known = schedules.get(next);
      if (known == null) {
        path.push(new Frame(next, space.moves(next.numbers())));
      } else {
        frame.sum = frame.sum.add(known);
        frame.next++;
      }
    }
    BigInteger all = schedules.getOrDefault(start, BigInteger.ZERO);
    return new Findings(setup.name(), all, schedules.size(), Optional.empty());
  }

  private void close(Frame frame) {
    path.pop();
    schedules.put(frame.row, frame.moves.isEmpty() ? BigInteger.ONE : frame.sum);
  }

  private List<String> trace() {
    return path.reversed().stream().map(frame -> frame.moves.get(frame.next).toString()).toList();
  }
}
