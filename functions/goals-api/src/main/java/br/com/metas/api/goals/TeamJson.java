package br.com.metas.api.goals;

import br.com.metas.api.http.JsonText;
import br.com.metas.goals.BusinessDay;
import br.com.metas.goals.Classification;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.decision.Pace;
import br.com.metas.goals.report.GoalsSummary;
import br.com.metas.goals.report.RunningMonth;
import br.com.metas.goals.report.TeamReport;
import br.com.metas.goals.report.TeamReport.SellerRow;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a team as JSON. Thread-safe. */
final class TeamJson {
  private static final int BYTES_PER_SELLER = 1_024;

  private TeamJson() {}

  /**
   * The data of the document.
   *
   * @param parameters the parameters of the request
   * @param day "now" of the request
   * @param report the sellers whose wallets were read
   * @param unavailable the other sellers
   * @param names the names of the sellers that have one
   */
  record Answer(
      TeamParameters parameters,
      BusinessDay day,
      TeamReport report,
      List<SellerId> unavailable,
      Map<SellerId, String> names) {}

  static byte[] of(Answer answer) {
    return JsonText.write(
        BYTES_PER_SELLER * (2 + answer.report().sellers().size()), json -> write(json, answer));
  }

  private static void write(JsonGenerator json, Answer answer) throws IOException {
    YearKeys keys = new YearKeys(answer.parameters().year());
    json.writeStartObject();
    json.writeNumberField("year", answer.parameters().year().value());
    json.writeNumberField("month", answer.parameters().month());
    FiguresJson.text(
        json, "classification", answer.parameters().classification().map(Classification::name));
    json.writeStringField("today", answer.day().today().toString());
    json.writeArrayFieldStart("sellers");
    for (SellerRow row : answer.report().sellers()) {
      json.writeStartObject();
      seller(json, row.seller(), row.name());
      figures(json, keys, row.summary());
      FiguresJson.percentage(json, "share_pct", row.share());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("totals");
    figures(json, keys, answer.report().totals());
    json.writeEndObject();
    json.writeArrayFieldStart("unavailable");
    for (SellerId seller : answer.unavailable()) {
      json.writeStartObject();
      seller(json, seller, Optional.ofNullable(answer.names().get(seller)));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeBooleanField("complete", answer.unavailable().isEmpty());
    json.writeEndObject();
  }

  private static void seller(JsonGenerator json, SellerId seller, Optional<String> name)
      throws IOException {
    json.writeNumberField("seller_id", seller.value());
    FiguresJson.text(json, "seller_name", name);
  }

  private static void figures(JsonGenerator json, YearKeys keys, GoalsSummary summary)
      throws IOException {
    FiguresJson.summary(json, keys, summary);
    FiguresJson.money(
        json, "shortfall", summary.running().map(RunningMonth::pace).map(Pace::shortfall));
    FiguresJson.money(json, "to_fetch", summary.running().map(RunningMonth::toFetch));
  }
}
