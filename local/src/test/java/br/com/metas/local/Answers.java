package br.com.metas.local;

import br.com.metas.goals.oracle.NaiveDecision;
import br.com.metas.goals.oracle.NaiveFigures;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** An answer's JSON, read back into the shape of the naive figures. Every field must be there. */
final class Answers {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Answers() {}

  static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<NaiveFigures.Row> rows(JsonNode answer) {
    int year = answer.required("year").intValue();
    return StreamSupport.stream(answer.required("data").spliterator(), false)
        .map(customer -> row(customer, year))
        .toList();
  }

  private static NaiveFigures.Row row(JsonNode customer, int year) {
    return new NaiveFigures.Row(
        customer.required("customer_id").longValue(),
        customer.required("customer_name").textValue(),
        text(customer, "phone"),
        customer.required("city").textValue(),
        customer.required("state").textValue(),
        customer.required("classification").textValue(),
        number(customer, "goal_" + year).orElseThrow(),
        number(customer, "sales_" + (year - 1)).orElseThrow(),
        number(customer, "sold_" + year).orElseThrow(),
        number(customer, "gap").orElseThrow(),
        number(customer, "achievement_pct"),
        text(customer, "last_purchase_date").map(LocalDate::parse),
        number(customer, "sold_month").orElseThrow(),
        customer.required("is_active_month").booleanValue());
  }

  static NaiveFigures.Summary summary(JsonNode answer) {
    int year = answer.required("year").intValue();
    JsonNode summary = answer.required("summary");
    return new NaiveFigures.Summary(
        summary.required("customers").intValue(),
        number(summary, "goal_" + year).orElseThrow(),
        number(summary, "sold_" + year).orElseThrow(),
        number(summary, "sales_" + (year - 1)).orElseThrow(),
        number(summary, "gap").orElseThrow(),
        number(summary, "achievement_pct"),
        summary.required("active_customers_month").intValue(),
        number(summary, "penetration_month_pct").orElseThrow(),
        number(summary, "total_sold_month").orElseThrow(),
        StreamSupport.stream(summary.required("sold_by_month").spliterator(), false)
            .map(JsonNode::decimalValue)
            .toList());
  }

  /** The decisions of the running month, one for each customer. */
  static List<NaiveDecision.Row> decisions(JsonNode answer) {
    return StreamSupport.stream(answer.required("data").spliterator(), false)
        .map(Answers::decision)
        .toList();
  }

  static NaiveDecision.Row decision(JsonNode customer) {
    JsonNode call = customer.required("call");
    return new NaiveDecision.Row(
        customer.required("customer_id").longValue(),
        call.required("reason").textValue(),
        BigInteger.ZERO,
        number(call, "days_since_last_purchase").map(BigDecimal::longValueExact),
        number(call, "purchase_interval_days").map(BigDecimal::longValueExact),
        call.required("purchases_12m").longValue(),
        number(call, "average_month").orElseThrow(),
        number(customer, "required_month").orElseThrow(),
        number(customer, "missing_month").orElseThrow());
  }

  static Map<String, Integer> views(JsonNode answer) {
    return answer.required("summary").required("views").properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().intValue()));
  }

  static NaiveDecision.Pace pace(JsonNode answer) {
    JsonNode pace = answer.required("summary").required("pace");
    return new NaiveDecision.Pace(
        pace.required("workdays").intValue(),
        pace.required("workdays_left").intValue(),
        number(pace, "required_month").orElseThrow(),
        number(pace, "missing_month").orElseThrow(),
        number(pace, "required_per_workday"),
        number(pace, "projected_month").orElseThrow(),
        number(pace, "projected_year").orElseThrow(),
        text(pace, "status"));
  }

  /** Whether an answer has none of the fields that only the running month has. */
  static boolean hasNoDecision(JsonNode answer) {
    JsonNode summary = answer.required("summary");
    return summary.required("views").isNull()
        && summary.required("pace").isNull()
        && StreamSupport.stream(answer.required("data").spliterator(), false)
            .allMatch(customer ->
                customer.required("call").isNull()
                    && customer.required("required_month").isNull()
                    && customer.required("missing_month").isNull());
  }

  private static Optional<BigDecimal> number(JsonNode object, String field) {
    JsonNode value = object.required(field);
    return value.isNull() ? Optional.empty() : Optional.of(value.decimalValue());
  }

  private static Optional<String> text(JsonNode object, String field) {
    JsonNode value = object.required(field);
    return value.isNull() ? Optional.empty() : Optional.of(value.textValue());
  }
}
