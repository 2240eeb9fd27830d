package br.com.metas.cache.table;

import br.com.metas.goals.GoalYear;
import java.time.YearMonth;
import java.util.List;

/**
 * The two layers that an answer needs.
 *
 * @param ofStatic names, classes and goals
 * @param ofAnnual the closed months
 */
public record LayerKeys(LayerKey.Static ofStatic, LayerKey.Annual ofAnnual) {
  /** The keys of a year, with the first month that is still open. */
  public static LayerKeys of(GoalYear year, YearMonth firstOpenMonth) {
    return new LayerKeys(new LayerKey.Static(year), new LayerKey.Annual(year, firstOpenMonth));
  }

  public List<LayerKey> both() {
    return List.of(ofStatic, ofAnnual);
  }
}
