package br.com.metas.cache.protocol;

import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.DatabaseUnavailableException;
import br.com.metas.goals.LiveFigures;
import java.util.Map;
import java.util.Optional;

/** The result of a machine. */
public sealed interface Outcome {
  /**
   * Layers that fit together, with the live figures if they were asked for.
   *
   * @param layers every layer of the task
   * @param live the live figures
   * @param misses why the first lookup did not find a valid layer
   */
  record Answer(
      Map<LayerKey, Served> layers, Optional<LiveFigures> live, Map<LayerKey, MissCause> misses)
      implements Outcome {}

  /** MySQL did not answer, and no stale layer may be served instead. */
  record DatabaseDown(DatabaseUnavailableException cause) implements Outcome {}

  /** A rebuild could not write, because the table did not answer. */
  record TableDown() implements Outcome {}

  /**
   * The result of an eviction.
   *
   * @param done whether the table confirmed that HEAD was replaced
   */
  record Evicted(boolean done) implements Outcome {}
}
