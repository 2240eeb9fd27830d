package br.com.metas.cache.proof;

import br.com.metas.cache.protocol.Served;
import br.com.metas.cache.table.LayerKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs one actor through its plan, one step per call. */
final class ActorRun {
  private final SharedState state;
  private final Steps steps;
  private Actor at = new Actor.Ready(0, Actor.Memory.NONE);
  private Map<LayerKey, Served> answer = Map.of();
  private int taken;

  ActorRun(SharedState state, Setup setup, Plan plan) {
    this.state = state;
    this.steps =
        new Steps(
            new Setup(
                setup.name(),
                List.of(plan),
                setup.layers(),
                setup.wallet(),
                0,
                setup.torn(),
                setup.rules()));
  }

  /** Begins the next part of the plan. */
  void begin() {
    at = steps.begin(0, (Actor.Ready) at);
  }

  /** Executes one step. Calls under way take turns. */
  boolean goesOn() {
    Actor.Running running = (Actor.Running) at;
    Steps.Outcomes outcomes = state.step(steps, running, taken++ % running.pending().size());
    at = outcomes.actor();
    outcomes.answer().ifPresent(layers -> answer = layers);
    return at instanceof Actor.Running;
  }

  /** The changes that the last answer shows in a layer. */
  int shown(LayerKey layer) {
    return Optional.ofNullable(answer.get(layer))
        .map(served -> Wallet.bits(served.layer()))
        .orElseThrow();
  }
}
