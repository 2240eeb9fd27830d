package br.com.metas.cache.table;

import br.com.metas.goals.GoalYear;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Names one layer of a seller. The format version is part of it, so that code that writes another
 * format uses other keys.
 *
 * @param kind which layer
 * @param year the goals' year
 * @param firstOpenMonth where an annual layer ends, exclusive; absent for a static one
 */
public record LayerKey(Kind kind, GoalYear year, Optional<YearMonth> firstOpenMonth) {
  /** Raised whenever the bytes change their meaning: 2 since layers hold purchase days. */
  public static final int FORMAT = 2;

  /** The two layers that may be cached. */
  public enum Kind {
    STATIC,
    ANNUAL
  }

  public LayerKey {
    if (firstOpenMonth.isPresent() != (kind == Kind.ANNUAL)) {
      throw new IllegalArgumentException("an annual layer, and no other, has a first open month");
    }
  }

  /** Key of the names, classes and goals of a year. */
  public static LayerKey ofStatic(GoalYear year) {
    return new LayerKey(Kind.STATIC, year, Optional.empty());
  }

  /** Key of the closed months of a year. */
  public static LayerKey ofAnnual(GoalYear year, YearMonth firstOpenMonth) {
    return new LayerKey(Kind.ANNUAL, year, Optional.of(firstOpenMonth));
  }

  /** As the table spells it: {@code STATIC#v2#2026}, {@code ANNUAL#v2#2026#2026-11}. */
  public String text() {
    String stem = kind + "#v" + FORMAT + "#" + year;
    return firstOpenMonth.map(month -> stem + "#" + month).orElse(stem);
  }

  /** Key of one of its chunks, from 0. */
  public ChunkKey chunk(int index) {
    return new ChunkKey(text(), index);
  }

  @Override
  public String toString() {
    return text();
  }
}
