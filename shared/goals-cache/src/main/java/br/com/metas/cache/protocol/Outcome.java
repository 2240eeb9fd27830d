package br.com.metas.cache.protocol;

import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.DatabaseUnavailableException;
import br.com.metas.goals.LiveFigures;
import java.util.Map;
import java.util.Optional;

/** How a machine ended. */
public sealed interface Outcome {
  /**
   * Layers, and live figures if they were asked for, that fit.
   *
   * @param layers every layer of the task
   * @param live the live figures
   * @param misses why layers could not be served from the cache at first sight
   */
  record Answer(
      Map<LayerKey, Served> layers, Optional<LiveFigures> live, Map<LayerKey, MissCause> misses)
      implements Outcome {}

  /** MySQL did not answer, and there was nothing that may serve instead. */
  record DatabaseDown(DatabaseUnavailableException cause) implements Outcome {}

  /** A rebuild found no table to write to. */
  record TableDown() implements Outcome {}

  /**
   * The end of an eviction.
   *
   * @param done whether the table confirmed that HEAD was replaced
   */
  record Evicted(boolean done) implements Outcome {}
}
