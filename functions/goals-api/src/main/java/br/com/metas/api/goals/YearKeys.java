package br.com.metas.api.goals;

import br.com.metas.goals.GoalYear;

/**
 * The field names that contain the year.
 *
 * @param goal {@code goal_2026} for 2026
 * @param sold {@code sold_2026}
 * @param sales {@code sales_2025}
 */
record YearKeys(String goal, String sold, String sales) {
  YearKeys(GoalYear year) {
    this("goal_" + year, "sold_" + year, "sales_" + (year.value() - 1));
  }
}
