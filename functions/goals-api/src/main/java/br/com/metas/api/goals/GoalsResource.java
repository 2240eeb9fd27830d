package br.com.metas.api.goals;

import br.com.metas.api.access.Caller;
import br.com.metas.api.access.ClaimNames;
import br.com.metas.api.http.HttpRequest;
import br.com.metas.api.http.HttpResponse;
import br.com.metas.api.http.MediaType;
import br.com.metas.api.http.Problem;
import br.com.metas.api.http.Representation;
import br.com.metas.api.telemetry.RequestRecord.ReadingRecord;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.BusinessDay;
import br.com.metas.goals.RefreshLimit;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.Wallet;
import br.com.metas.goals.WalletReader;
import br.com.metas.goals.WalletReader.WalletParts;
import br.com.metas.goals.decision.Workdays;
import br.com.metas.goals.report.GoalsReport;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** {@code GET /api/v2/analytics/goals/seller/{sellerId}}. Thread-safe if its ports are. */
public final class GoalsResource {
  private static final List<MediaType> OFFERED = List.of(MediaType.JSON, MediaType.CSV);

  private final WalletReader wallets;
  private final RefreshLimit refreshes;
  private final BusinessCalendar calendar;
  private final Workdays workdays;
  private final ClaimNames claims;
  private final LongSupplier nanoTime;

  /**
   * @param refreshes limits how often a seller may be refreshed
   * @param nanoTime nanoseconds of a monotonic clock, for the times in headers
   */
  public GoalsResource(
      WalletReader wallets,
      RefreshLimit refreshes,
      BusinessCalendar calendar,
      Workdays workdays,
      ClaimNames claims,
      LongSupplier nanoTime) {
    this.wallets = wallets;
    this.refreshes = refreshes;
    this.calendar = calendar;
    this.workdays = workdays;
    this.claims = claims;
    this.nanoTime = nanoTime;
  }

  /**
   * Answers a request. Without access to the seller, the response is 403, and it does not say which
   * parameters are wrong.
   *
   * @param seller the seller in the path; empty if it is not valid
   * @throws br.com.metas.goals.DatabaseUnavailableException if MySQL does not answer in time
   */
  public Handled get(HttpRequest request, Optional<SellerId> seller) {
    if (!Caller.of(request.claims(), claims).maySeeIfAny(seller)) {
      return Handled.refused(Problems.forbidden());
    }
    Optional<MediaType> type = MediaType.negotiate(request.header("accept"), OFFERED);
    if (type.isEmpty()) {
      return Handled.refused(Problems.notAcceptable(OFFERED));
    }
    BusinessDay day = calendar.now();
    return switch (GoalsParameters.read(request, seller, type.get(), day)) {
      case GoalsParameters.Outcome.Invalid invalid ->
          Handled.refused(Problem.invalid(invalid.faults()));
      case GoalsParameters.Outcome.Valid valid ->
          tooSoon(valid.parameters())
              .map(wait -> Handled.refused(Problems.refreshTooSoon(wait)))
              .orElseGet(() -> answer(request, type.get(), valid.parameters(), day));
    };
  }

  private Optional<Duration> tooSoon(GoalsParameters parameters) {
    return parameters.refresh() ? refreshes.ask(parameters.question().seller()) : Optional.empty();
  }

  private Handled answer(
      HttpRequest request, MediaType type, GoalsParameters parameters, BusinessDay day) {
    Stopwatch stopwatch = new Stopwatch(nanoTime);
    WalletParts reading =
        wallets.read(new WalletReader.Request(parameters.question(), day, parameters.refresh()));
    Duration queryTime = stopwatch.end("read");
    GoalsReport report =
        GoalsReport.of(
            Wallet.merge(reading.staticLayer(), reading.annualLayer(), reading.live()),
            parameters.query(),
            workdays);
    stopwatch.end("report");
    Representation representation =
        represent(
            type,
            new GoalsAnswer(
                parameters.question(),
                reading.staticLayer().sellerName(),
                parameters.query(),
                day,
                report,
                reading.staticStamp(),
                reading.annualStamp()));
    stopwatch.end("encode");
    Map<String, String> headers =
        new LinkedHashMap<>(CacheHeaders.of(reading.staticStamp(), reading.annualStamp(), day));
    headers.put("X-Query-Time-Ms", Long.toString(queryTime.toMillis()));
    headers.put("Server-Timing", stopwatch.serverTiming());
    HttpResponse response = representation.answer(request, headers);
    return new Handled(
        fits(response, type) ? response : Problems.exportTooLarge().answer(),
        Optional.of(
            new ReadingRecord(
                Optional.of(reading.staticStamp().status()),
                Optional.of(reading.annualStamp().status()),
                queryTime,
                report.customers().size())));
  }

  private static Representation represent(MediaType type, GoalsAnswer answer) {
    return switch (type) {
      case JSON -> GoalsJson.of(answer);
      case CSV -> GoalsCsv.of(answer);
    };
  }

  private static boolean fits(HttpResponse response, MediaType type) {
    return type != MediaType.CSV || response.encodedBytes() <= Problems.MAX_EXPORT_BYTES;
  }
}
