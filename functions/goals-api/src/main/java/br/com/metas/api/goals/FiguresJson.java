package br.com.metas.api.goals;

import br.com.metas.goals.Money;
import br.com.metas.goals.Percentage;
import br.com.metas.goals.decision.Call;
import br.com.metas.goals.decision.MonthTarget;
import br.com.metas.goals.decision.Pace;
import br.com.metas.goals.decision.View;
import br.com.metas.goals.report.CustomerGoals;
import br.com.metas.goals.report.GoalsSummary;
import br.com.metas.goals.report.RunningMonth;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes the figures that several resources have in common. */
final class FiguresJson {
  private FiguresJson() {}

  /** Writes a value that is present. */
  interface Writer<T> {
    void write(JsonGenerator json, T value) throws IOException;
  }

  /** Writes the fields of a summary. The caller opens and closes the object. */
  static void summary(JsonGenerator json, YearKeys keys, GoalsSummary summary) throws IOException {
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
      json.writeNumber(month.toString());
    }
    json.writeEndArray();
    optional(json, "views", summary.running().map(RunningMonth::views), FiguresJson::views);
    optional(json, "pace", summary.running().map(RunningMonth::pace), FiguresJson::pace);
  }

  /** Writes a customer's row. */
  static void customer(JsonGenerator json, YearKeys keys, CustomerGoals customer)
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
    money(json, "required_month", customer.target().map(MonthTarget::required));
    money(json, "missing_month", customer.target().map(MonthTarget::missing));
    optional(json, "call", customer.call(), FiguresJson::call);
    json.writeEndObject();
  }

  private static void call(JsonGenerator json, Call call) throws IOException {
    json.writeStartObject();
    json.writeStringField("reason", call.reason().text());
    number(json, "days_since_last_purchase", call.daysSinceLastPurchase());
    number(json, "purchase_interval_days", call.purchaseIntervalDays());
    json.writeNumberField("purchases_12m", call.purchaseDays());
    money(json, "average_month", call.averageMonth());
    json.writeEndObject();
  }

  private static void views(JsonGenerator json, Map<View, Integer> views) throws IOException {
    json.writeStartObject();
    for (View view : View.values()) {
      json.writeNumberField(view.text(), views.getOrDefault(view, 0));
    }
    json.writeEndObject();
  }

  private static void pace(JsonGenerator json, Pace pace) throws IOException {
    json.writeStartObject();
    json.writeNumberField("workdays", pace.workdays().total());
    json.writeNumberField("workdays_left", pace.workdays().left());
    money(json, "required_month", pace.target().required());
    money(json, "missing_month", pace.target().missing());
    money(json, "required_per_workday", pace.requiredPerWorkday());
    money(json, "projected_month", pace.projectedMonth());
    money(json, "projected_year", pace.projectedYear());
    text(json, "status", pace.status().map(Pace.Status::text));
    json.writeEndObject();
  }

  static void money(JsonGenerator json, String name, Money amount) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(amount.toString());
  }

  static void percentage(JsonGenerator json, String name, Optional<Percentage> share)
      throws IOException {
    optional(json, name, share, (to, value) -> to.writeNumber(value.percent()));
  }

  static void text(JsonGenerator json, String name, Optional<String> text) throws IOException {
    optional(json, name, text, JsonGenerator::writeString);
  }

  static void money(JsonGenerator json, String name, Optional<Money> amount) throws IOException {
    optional(json, name, amount, (to, value) -> to.writeNumber(value.toString()));
  }

  private static void number(JsonGenerator json, String name, OptionalInt number)
      throws IOException {
    json.writeFieldName(name);
    if (number.isPresent()) {
      json.writeNumber(number.getAsInt());
    } else {
      json.writeNull();
    }
  }

  /** Writes a field; null if there is no value. */
  static <T> void optional(JsonGenerator json, String name, Optional<T> value, Writer<T> writer)
      throws IOException {
    json.writeFieldName(name);
    if (value.isPresent()) {
      writer.write(json, value.get());
    } else {
      json.writeNull();
    }
  }
}
