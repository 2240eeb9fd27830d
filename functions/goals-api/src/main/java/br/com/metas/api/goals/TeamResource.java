package br.com.metas.api.goals;

import br.com.metas.api.access.Caller;
import br.com.metas.api.access.ClaimNames;
import br.com.metas.api.goals.TeamReader.TeamReading;
import br.com.metas.api.http.HttpRequest;
import br.com.metas.api.http.MediaType;
import br.com.metas.api.http.Problem;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.BusinessDay;
import br.com.metas.goals.SellerDirectory;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.SellerNames;
import br.com.metas.goals.WalletMonth;
import br.com.metas.goals.decision.Workdays;
import br.com.metas.goals.report.GoalsSummary;
import br.com.metas.goals.report.TeamReport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * {@code GET /api/v2/analytics/goals/team}: all sellers of a year. Thread-safe if its ports are.
 */
public final class TeamResource {
  private static final List<MediaType> OFFERED = List.of(MediaType.JSON);

  private final Sellers sellers;
  private final TeamReader wallets;
  private final BusinessCalendar calendar;
  private final Workdays workdays;
  private final ClaimNames claims;
  private final LongSupplier nanoTime;

  /**
   * The ports that give the sellers.
   *
   * @param directory the sellers that have goals in a year
   * @param names their names
   */
  public record Sellers(SellerDirectory directory, SellerNames names) {}

  /**
   * @param nanoTime nanoseconds of a monotonic clock, for the times in headers
   */
  public TeamResource(
      Sellers sellers,
      TeamReader wallets,
      BusinessCalendar calendar,
      Workdays workdays,
      ClaimNames claims,
      LongSupplier nanoTime) {
    this.sellers = sellers;
    this.wallets = wallets;
    this.calendar = calendar;
    this.workdays = workdays;
    this.claims = claims;
    this.nanoTime = nanoTime;
  }

  /**
   * Answers a request.
   *
   * @param failures receives the failure of each wallet that could not be read
   * @throws br.com.metas.goals.DatabaseUnavailableException if MySQL does not return the list of
   *     sellers in time
   */
  public Handled get(HttpRequest request, Consumer<RuntimeException> failures) {
    if (!Caller.of(request.claims(), claims).overseer()) {
      return Handled.refused(Problems.forbidden());
    }
    if (MediaType.negotiate(request.header("accept"), OFFERED).isEmpty()) {
      return Handled.refused(Problems.notAcceptable(OFFERED));
    }
    BusinessDay day = calendar.now();
    return switch (TeamParameters.read(request, day)) {
      case TeamParameters.Outcome.Invalid(var faults) -> Handled.refused(Problem.invalid(faults));
      case TeamParameters.Outcome.Valid(var parameters) ->
          answer(request, parameters, day, failures);
    };
  }

  private Handled answer(
      HttpRequest request,
      TeamParameters parameters,
      BusinessDay day,
      Consumer<RuntimeException> failures) {
    Stopwatch stopwatch = new Stopwatch(nanoTime);
    List<SellerId> everyone = sellers.directory().ids(parameters.year());
    Map<SellerId, String> names = sellers.names().names(parameters.year());
    Duration spent = stopwatch.end("sellers");
    TeamReading<GoalsSummary> reading =
        wallets.read(
            everyone,
            day,
            spent,
            seller -> new WalletMonth(seller, parameters.year(), parameters.month(), day),
            wallet -> GoalsSummary.of(wallet, parameters.classification(), workdays),
            failures);
    Duration queryTime = spent.plus(stopwatch.end("read"));
    if (reading.read().isEmpty() && !everyone.isEmpty()) {
      return new Handled(Problems.salesUnavailable().answer(), Handled.read(queryTime, 0));
    }
    TeamReport report =
        TeamReport.of(
            reading.read(),
            names,
            parameters.month(),
            parameters.isRunning(day)
                ? Optional.of(workdays.ofMonth(day.today()))
                : Optional.empty(),
            parameters.ordering());
    byte[] body =
        TeamJson.of(new TeamJson.Answer(parameters, day, report, reading.unavailable(), names));
    stopwatch.end("encode");
    return Handled.document(request, body, stopwatch, queryTime, reading.read().size());
  }
}
