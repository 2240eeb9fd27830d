package br.com.metas.rebuilder;

import br.com.metas.goals.BusinessDay;
import br.com.metas.goals.GoalYear;
import java.util.List;
import java.util.stream.Stream;

/** The years that a scheduled rebuild fills. */
final class RebuildYears {
  private RebuildYears() {}

  /**
   * The year of today and the year of the month before. These are the same year, except in January:
   * users then still look at the figures of December.
   */
  static List<GoalYear> of(BusinessDay day) {
    return Stream.of(day.today().minusMonths(1).getYear(), day.today().getYear())
        .distinct()
        .map(GoalYear::new)
        .toList();
  }
}
