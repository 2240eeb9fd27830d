package br.com.metas.cache.protocol;

import java.util.List;

/** What a machine wants next. */
public sealed interface Step {
  /**
   * Perform these calls beside those still under way, and hand the machine each reply as it comes.
   *
   * @param machine the state that takes the next reply
   * @param calls possibly none, while others are under way
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
   * The end; replies still to come matter to nobody.
   *
   * @param outcome what came out
   */
  record Finish(Outcome outcome) implements Step {}
}
