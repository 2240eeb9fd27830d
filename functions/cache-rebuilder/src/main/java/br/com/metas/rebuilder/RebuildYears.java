package br.com.metas.rebuilder;

import br.com.metas.goals.BusinessDay;
import br.com.metas.goals.GoalYear;
import java.util.List;
import java.util.stream.Stream;

/** Which years a scheduled rebuild fills. */
final class RebuildYears {
  private RebuildYears() {}

  /**
   * The year of today and that of the month before today's: one year, but two throughout January,
   * when December has just ended or closed and is still what everyone looks at.
   */
  static List<GoalYear> of(BusinessDay day) {
    return Stream.of(day.today().minusMonths(1).getYear(), day.today().getYear())
        .distinct()
        .map(GoalYear::new)
        .toList();
  }
}
