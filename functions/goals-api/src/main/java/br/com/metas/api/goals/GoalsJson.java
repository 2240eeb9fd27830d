package br.com.metas.api.goals;

import br.com.metas.api.http.MediaType;
import br.com.metas.api.http.Representation;
import br.com.metas.goals.Classification;
import br.com.metas.goals.CustomerGoals;
import br.com.metas.goals.GoalsReport;
import br.com.metas.goals.GoalsSummary;
import br.com.metas.goals.Money;
import br.com.metas.goals.Page;
import br.com.metas.goals.Percentage;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Writes a report as JSON (section 3 of the design). Thread-safe. */
final class GoalsJson {
  private static final int BYTES_A_CUSTOMER = 400;

  private GoalsJson() {}

  /** The complete representation; its arrays are as long as the page. */
  static Representation of(GoalsAnswer answer) {
    byte[] body =
        JsonText.write(
            2048 + BYTES_A_CUSTOMER * answer.report().customers().size(),
            json -> write(json, answer));
    return new Representation(MediaType.JSON, body, Map.of());
  }

  private static void write(JsonGenerator json, GoalsAnswer answer) throws IOException {
    YearKeys keys = new YearKeys(answer.question().year());
    json.writeStartObject();
    json.writeNumberField("seller_id", answer.question().seller().value());
    json.writeNumberField("year", answer.question().year().value());
    json.writeNumberField("month", answer.question().month());
    text(json, "classification", answer.query().classification().map(Classification::name));
    json.writeStringField("today", answer.day().today().toString());
    summary(json, keys, answer.report().summary());
    json.writeArrayFieldStart("data");
    for (CustomerGoals customer : answer.report().customers()) {
      customer(json, keys, customer);
    }
    json.writeEndArray();
    pagination(json, answer.query().page(), answer.report());
    layers(json, answer);
    json.writeEndObject();
  }

  private static void summary(JsonGenerator json, YearKeys keys, GoalsSummary summary)
      throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("customers", summary.customers());
    money(json, keys.goal(), summary.goal());
    money(json, keys.sold(), summary.sold());
    money(json, keys.sales(), summary.previousYearSales());
    money(json, "gap", summary.gap());
    percentage(json, "achievement_pct", summary.achievement());
    json.writeNumberField("active_customers_month", summary.activeCustomersMonth());
    percentage(json, "penetration_month_pct", Optional.of(summary.penetrationMonth()));
    money(json, "total_sold_month", summary.totalSoldMonth());
    json.writeArrayFieldStart("sold_by_month");
    for (Money month : summary.soldByMonth()) {
      json.writeNumber(month.reais());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void customer(JsonGenerator json, YearKeys keys, CustomerGoals customer)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("customer_id", customer.customerId());
    json.writeStringField("customer_name", customer.name());
    text(json, "phone", customer.phone());
    json.writeStringField("city", customer.city());
    json.writeStringField("state", customer.state());
    json.writeStringField("classification", customer.classification().name());
    money(json, keys.goal(), customer.goal());
    money(json, keys.sales(), customer.previousYearSales());
    money(json, keys.sold(), customer.sold());
    money(json, "gap", customer.gap());
    percentage(json, "achievement_pct", customer.achievement());
    text(json, "last_purchase_date", customer.lastPurchase().map(Object::toString));
    money(json, "sold_month", customer.soldMonth());
    json.writeBooleanField("is_active_month", customer.activeMonth());
    json.writeEndObject();
  }

  private static void pagination(JsonGenerator json, Page page, GoalsReport report)
      throws IOException {
    json.writeObjectFieldStart("pagination");
    json.writeNumberField("limit", page.limit());
    json.writeNumberField("offset", page.offset());
    json.writeNumberField("total", report.total());
    json.writeStringField("order_version", report.orderVersion());
    json.writeEndObject();
  }

  private static void layers(JsonGenerator json, GoalsAnswer answer) throws IOException {
    json.writeObjectFieldStart("layers");
    json.writeObjectFieldStart("static");
    json.writeStringField("loaded_at", answer.staticStamp().loadedAt().toString());
    json.writeEndObject();
    json.writeObjectFieldStart("annual");
    json.writeStringField("loaded_at", answer.annualStamp().loadedAt().toString());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void money(JsonGenerator json, String name, Money amount) throws IOException {
    json.writeNumberField(name, amount.reais());
  }

  private static void percentage(JsonGenerator json, String name, Optional<Percentage> share)
      throws IOException {
    json.writeFieldName(name);
    if (share.isPresent()) {
      json.writeNumber(share.get().percent());
    } else {
      json.writeNull();
    }
  }

  private static void text(JsonGenerator json, String name, Optional<String> text)
      throws IOException {
    json.writeFieldName(name);
    if (text.isPresent()) {
      json.writeString(text.get());
    } else {
      json.writeNull();
    }
  }
}
