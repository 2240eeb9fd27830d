package br.com.metas.api.goals;

import br.com.metas.api.http.JsonText;
import br.com.metas.api.http.MediaType;
import br.com.metas.api.http.Representation;
import br.com.metas.goals.Classification;
import br.com.metas.goals.report.CustomerGoals;
import br.com.metas.goals.report.GoalsReport;
import br.com.metas.goals.report.Page;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;

/** Writes a report as JSON (section 3 of the design). Thread-safe. */
final class GoalsJson {
  private static final int BYTES_PER_CUSTOMER = 700;

  private GoalsJson() {}

  /** The representation of a page. */
  static Representation of(GoalsAnswer answer) {
    byte[] body =
        JsonText.write(
            2048 + BYTES_PER_CUSTOMER * answer.report().customers().size(),
            json -> write(json, answer));
    return new Representation(MediaType.JSON, body, Map.of());
  }

  private static void write(JsonGenerator json, GoalsAnswer answer) throws IOException {
    YearKeys keys = new YearKeys(answer.question().year());
    json.writeStartObject();
    json.writeNumberField("seller_id", answer.question().seller().value());
    FiguresJson.text(json, "seller_name", answer.sellerName());
    json.writeNumberField("year", answer.question().year().value());
    json.writeNumberField("month", answer.question().month());
    FiguresJson.text(
        json, "classification", answer.query().classification().map(Classification::name));
    json.writeStringField("today", answer.day().today().toString());
    json.writeObjectFieldStart("summary");
    FiguresJson.summary(json, keys, answer.report().summary());
    json.writeEndObject();
    json.writeArrayFieldStart("data");
    for (CustomerGoals customer : answer.report().customers()) {
      FiguresJson.customer(json, keys, customer);
    }
    json.writeEndArray();
    pagination(json, answer.query().page(), answer.report());
    layers(json, answer);
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
}
