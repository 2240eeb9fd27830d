package br.com.metas.cache.table;

import br.com.metas.goals.GoalYear;
import java.time.YearMonth;

/**
 * Names one layer of a seller. The format version is part of it, so that code that writes another
 * format uses other keys.
 */
public sealed interface LayerKey {
  /** Raised whenever the bytes change their meaning: 2 since layers hold purchase days. */
  int FORMAT = 2;

  /** The two layers that may be cached. */
  enum Kind {
    STATIC,
    ANNUAL
  }

  /**
   * Names, classes and goals of a year.
   *
   * @param year the goals' year
   */
  record Static(GoalYear year) implements LayerKey {
    @Override
    public Kind kind() {
      return Kind.STATIC;
    }

    /** As the table spells it: {@code STATIC#v2#2026}. */
    @Override
    public String text() {
      return "STATIC#v" + FORMAT + "#" + year;
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /**
   * The closed months of a year.
   *
   * @param year the goals' year
   * @param firstOpenMonth where the layer ends, exclusive
   */
  record Annual(GoalYear year, YearMonth firstOpenMonth) implements LayerKey {
    @Override
    public Kind kind() {
      return Kind.ANNUAL;
    }

    /** As the table spells it: {@code ANNUAL#v2#2026#2026-11}. */
    @Override
    public String text() {
      return "ANNUAL#v" + FORMAT + "#" + year + "#" + firstOpenMonth;
    }

    @Override
    public String toString() {
      return text();
    }
  }

  GoalYear year();

  /** Which of the two it is. */
  Kind kind();

  /** As the table spells it. */
  String text();

  /** Key of one of its chunks, from 0. */
  default ChunkKey chunk(int index) {
    return new ChunkKey(text(), index);
  }
}
