package br.com.metas.goals;

/**
 * What may be kept in the cache. {@link LiveFigures} is not one of these, so no code can cache a
 * live figure.
 */
public sealed interface Layer permits StaticLayer, AnnualLayer {
  /** The year asked for. */
  GoalYear year();

  /** The customers of the wallet when the layer was read. */
  CustomerIds customers();
}
