package br.com.metas.api.goals;

import br.com.metas.api.access.Caller;
import br.com.metas.api.access.ClaimNames;
import br.com.metas.api.http.Fault;
import br.com.metas.api.http.HttpRequest;
import br.com.metas.api.http.JsonText;
import br.com.metas.api.http.MediaType;
import br.com.metas.api.http.Problem;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.BusinessDay;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerDirectory;
import br.com.metas.goals.SellerDirectory.SellerGoals;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.SellerNames;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * {@code GET /api/v2/analytics/goals/sellers}: the sellers that a manager can choose from.
 * Thread-safe if its ports are.
 */
public final class SellersResource {
  private static final List<MediaType> OFFERED = List.of(MediaType.JSON);

  private final SellerDirectory directory;
  private final SellerNames names;
  private final BusinessCalendar calendar;
  private final ClaimNames claims;
  private final LongSupplier nanoTime;

  /**
   * @param nanoTime nanoseconds of a monotonic clock, for the times in headers
   */
  public SellersResource(
      SellerDirectory directory,
      SellerNames names,
      BusinessCalendar calendar,
      ClaimNames claims,
      LongSupplier nanoTime) {
    this.directory = directory;
    this.names = names;
    this.calendar = calendar;
    this.claims = claims;
    this.nanoTime = nanoTime;
  }

  /**
   * Answers a request.
   *
   * @throws br.com.metas.goals.DatabaseUnavailableException if MySQL does not answer in time
   */
  public Handled get(HttpRequest request) {
    if (!Caller.of(request.claims(), claims).overseer()) {
      return Handled.refused(Problems.forbidden());
    }
    if (MediaType.negotiate(request.header("accept"), OFFERED).isEmpty()) {
      return Handled.refused(Problems.notAcceptable(OFFERED));
    }
    BusinessDay day = calendar.now();
    ParameterReader reader = new ParameterReader(request.query(), Set.of("year"));
    int year = GoalsParameters.year(reader, day);
    List<Fault> faults = reader.faults();
    return faults.isEmpty()
        ? answer(request, new GoalYear(year), day)
        : Handled.refused(Problem.invalid(faults));
  }

  private Handled answer(HttpRequest request, GoalYear year, BusinessDay day) {
    Stopwatch stopwatch = new Stopwatch(nanoTime);
    List<SellerGoals> sellers = directory.sellers(year);
    Map<SellerId, String> known = names.names(year);
    List<GoalYear> years = directory.years();
    Duration queryTime = stopwatch.end("read");
    byte[] body =
        JsonText.write(
            256 + 64 * sellers.size(), json -> write(json, year, day, sellers, known, years));
    stopwatch.end("encode");
    return Handled.document(request, body, stopwatch, queryTime, sellers.size());
  }

  private static void write(
      JsonGenerator json,
      GoalYear year,
      BusinessDay day,
      List<SellerGoals> sellers,
      Map<SellerId, String> names,
      List<GoalYear> years)
      throws IOException {
    YearKeys keys = new YearKeys(year);
    json.writeStartObject();
    json.writeNumberField("year", year.value());
    json.writeStringField("today", day.today().toString());
    json.writeArrayFieldStart("sellers");
    for (SellerGoals seller : sellers) {
      json.writeStartObject();
      json.writeNumberField("seller_id", seller.seller().value());
      FiguresJson.text(json, "seller_name", Optional.ofNullable(names.get(seller.seller())));
      json.writeNumberField("customers", seller.customers());
      FiguresJson.money(json, keys.goal(), seller.goal());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("years");
    for (GoalYear known : years) {
      json.writeNumber(known.value());
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
