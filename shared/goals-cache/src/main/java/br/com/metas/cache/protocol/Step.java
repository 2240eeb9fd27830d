package br.com.metas.cache.protocol;

import java.util.List;

/** The next step of a machine. */
public sealed interface Step {
  /**
   * Execute these calls in parallel to those under way, and give each reply to the machine when it
   * comes.
   *
   * @param machine the state that takes the next reply
   * @param calls the new calls; may be empty while others are under way
   */
  record Ask(Machine machine, List<Call> calls) implements Step {
    public Ask {
      calls = List.copyOf(calls);
    }

    static Ask of(Machine machine, Call... calls) {
      return new Ask(machine, List.of(calls));
    }
  }

  /**
   * The end. Replies that come later are ignored.
   *
   * @param outcome the result
   */
  record Finish(Outcome outcome) implements Step {}
}
