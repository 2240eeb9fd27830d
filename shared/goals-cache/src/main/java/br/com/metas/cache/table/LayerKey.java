package br.com.metas.cache.table;

import br.com.metas.goals.GoalYear;
import java.time.YearMonth;

/**
 * The key of one layer of a seller. It contains the format version, so code that writes another
 * format uses other keys.
 */
public sealed interface LayerKey {
  /**
   * The format version. Raise it when the meaning of the bytes changes. Version 2 added purchase
   * days.
   */
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

    /** The key as text: {@code STATIC#v2#2026}. */
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

    /** The key as text: {@code ANNUAL#v2#2026#2026-11}. */
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

  /** Whether it is the static or the annual layer. */
  Kind kind();

  /** The key as text, as it is in the table. */
  String text();

  /** The key of one of its chunks; the index begins at 0. */
  default ChunkKey chunk(int index) {
    return new ChunkKey(text(), index);
  }
}
