package br.com.metas.api.goals;

import br.com.metas.api.access.Caller;
import br.com.metas.api.access.ClaimNames;
import br.com.metas.api.http.Fault.Code;
import br.com.metas.api.http.HttpRequest;
import br.com.metas.api.http.JsonText;
import br.com.metas.api.http.MediaType;
import br.com.metas.api.http.Problem;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.BusinessDay;
import br.com.metas.goals.CustomerId;
import br.com.metas.goals.CustomerReader;
import br.com.metas.goals.CustomerReader.CustomerSales;
import br.com.metas.goals.CustomerReader.MonthTotal;
import br.com.metas.goals.CustomerReader.Sale;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.WalletMonth;
import br.com.metas.goals.report.CustomerGoals;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * {@code GET /api/v2/analytics/goals/seller/{sellerId}/customers/{customerId}}: one customer of the
 * running year's wallet, read from MySQL. Thread-safe if its ports are.
 */
public final class CustomerResource {
  private static final List<MediaType> OFFERED = List.of(MediaType.JSON);
  private static final int EXPECTED_BYTES = 4_096;

  private final CustomerReader customers;
  private final BusinessCalendar calendar;
  private final ClaimNames claims;
  private final LongSupplier nanoTime;

  /**
   * @param nanoTime nanoseconds of a monotonic clock, for the times in headers
   */
  public CustomerResource(
      CustomerReader customers,
      BusinessCalendar calendar,
      ClaimNames claims,
      LongSupplier nanoTime) {
    this.customers = customers;
    this.calendar = calendar;
    this.claims = claims;
    this.nanoTime = nanoTime;
  }

  /**
   * Answers a request. For a customer of another wallet or year, and for one that does not exist,
   * the response is the same 404.
   *
   * @param seller the seller in the path; empty if it is not valid
   * @throws br.com.metas.goals.DatabaseUnavailableException if MySQL does not answer in time
   */
  public Handled get(HttpRequest request, Optional<SellerId> seller) {
    if (!Caller.of(request.claims(), claims).maySeeIfAny(seller)) {
      return Handled.refused(Problems.forbidden());
    }
    if (MediaType.negotiate(request.header("accept"), OFFERED).isEmpty()) {
      return Handled.refused(Problems.notAcceptable(OFFERED));
    }
    ParameterReader reader = new ParameterReader(request.query(), Set.of());
    if (seller.isEmpty()) {
      reader.fault("sellerId", Code.NOT_A_WHOLE_NUMBER, "must be 1 to 18 digits, above zero");
    }
    String customer = request.pathParameters().getOrDefault("customerId", "");
    if (!CustomerId.DIGITS.matcher(customer).matches()) {
      reader.fault(
          "customerId", Code.NOT_A_WHOLE_NUMBER, "must be a whole number of 1 to 19 digits");
    }
    if (!reader.faults().isEmpty()) {
      return Handled.refused(Problem.invalid(reader.faults()));
    }
    return answer(request, seller.orElseThrow(), CustomerId.parse(customer));
  }

  private Handled answer(HttpRequest request, SellerId seller, Optional<CustomerId> customer) {
    BusinessDay day = calendar.now();
    Stopwatch stopwatch = new Stopwatch(nanoTime);
    Optional<CustomerSales> found = customer.flatMap(id -> customers.read(seller, id, day));
    Duration queryTime = stopwatch.end("read");
    if (found.isEmpty()) {
      return new Handled(Problems.notFound().answer(), Handled.read(queryTime, 0));
    }
    byte[] body = JsonText.write(EXPECTED_BYTES, json -> write(json, day, found.get()));
    stopwatch.end("encode");
    return Handled.document(request, body, stopwatch, queryTime, 1);
  }

  private static void write(JsonGenerator json, BusinessDay day, CustomerSales customer)
      throws IOException {
    WalletMonth question = customer.wallet().question();
    json.writeStartObject();
    json.writeNumberField("seller_id", question.seller().value());
    FiguresJson.text(json, "seller_name", customer.wallet().sellerName());
    json.writeNumberField("year", question.year().value());
    json.writeNumberField("month", question.month());
    json.writeStringField("today", day.today().toString());
    json.writeFieldName("customer");
    FiguresJson.customer(
        json, new YearKeys(question.year()), CustomerGoals.only(customer.wallet()));
    json.writeArrayFieldStart("months");
    for (MonthTotal month : customer.months()) {
      json.writeStartObject();
      json.writeStringField("month", month.month().toString());
      FiguresJson.money(json, "total", month.total());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("purchases");
    for (Sale sale : customer.sales()) {
      json.writeStartObject();
      json.writeStringField("date", sale.day().toString());
      FiguresJson.money(json, "amount", sale.amount());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
