package br.com.metas.api.goals;

import br.com.metas.api.http.Fault;
import br.com.metas.api.http.HttpRequest;
import br.com.metas.goals.BusinessDay;
import br.com.metas.goals.Classification;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.report.TeamOrdering;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters of the team resource.
 *
 * @param year the goals' year
 * @param month 1 to 12
 * @param classification only this class; empty for all classes
 * @param ordering the order of the sellers
 */
record TeamParameters(
    GoalYear year, int month, Optional<Classification> classification, TeamOrdering ordering) {
  private static final Set<String> KNOWN = Set.of("year", "month", "classification", "order_by");
  private static final String KEYS =
      GoalsParameters.names(TeamOrdering.Key.values(), TeamOrdering.Key::text);

  /** The result of reading the parameters. */
  sealed interface Outcome {
    /** All parameters are valid. */
    record Valid(TeamParameters parameters) implements Outcome {}

    /** Some parameters are wrong; with every fault. */
    record Invalid(List<Fault> faults) implements Outcome {}
  }

  static Outcome read(HttpRequest request, BusinessDay day) {
    ParameterReader reader = new ParameterReader(request.query(), KNOWN);
    int year = GoalsParameters.year(reader, day);
    int month = GoalsParameters.month(reader, day);
    Optional<Classification> classification = GoalsParameters.classification(reader);
    TeamOrdering ordering =
        reader
            .choice(
                "order_by", TeamOrdering::parse, "one of " + KEYS + ", with or without - in front")
            .orElse(TeamOrdering.DEFAULT);
    List<Fault> faults = reader.faults();
    return faults.isEmpty()
        ? new Outcome.Valid(new TeamParameters(new GoalYear(year), month, classification, ordering))
        : new Outcome.Invalid(faults);
  }

  /** Whether the month is today's. */
  boolean isRunning(BusinessDay day) {
    return YearMonth.of(year.value(), month).equals(YearMonth.from(day.today()));
  }
}
