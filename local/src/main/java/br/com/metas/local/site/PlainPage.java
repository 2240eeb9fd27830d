package br.com.metas.local.site;

import br.com.metas.local.gateway.Exchange;
import br.com.metas.local.gateway.HttpAnswer;
import br.com.metas.local.gateway.HttpRequest;
import br.com.metas.local.gateway.HttpRequest.Header;
import br.com.metas.local.gateway.TokenIssuer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces the page if it has not been built: shows the API's answer as a table. It calls the API
 * through the gateway with a manager's token. Thread-safe.
 */
public final class PlainPage implements Exchange {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private static final Pattern SELLER = Pattern.compile("(?:^|&)seller=([0-9]{1,18})(?:&|$)");
  private static final String GOALS = "/api/v2/analytics/goals/";

  private final Exchange api;
  private final TokenIssuer issuer;
  private final PageHeaders headers;

  public PlainPage(Exchange api, TokenIssuer issuer, PageHeaders headers) {
    this.api = api;
    this.issuer = issuer;
    this.headers = headers;
  }

  @Override
  public HttpAnswer answer(HttpRequest request) {
    Matcher seller = SELLER.matcher(request.rawQuery());
    Optional<String> chosen = seller.find() ? Optional.of(seller.group(1)) : Optional.empty();
    String main =
        chosen
            .map(id -> table(request, "seller/" + id, "limit=1000", "data"))
            .orElseGet(() -> table(request, "sellers", "", "sellers"));
    String html =
        """
        <!doctype html><html lang="pt-BR"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Metas por Cliente</title></head><body><h1>Metas por Cliente</h1>
        <form><label>Vendedor <input name="seller" inputmode="numeric"></label>
        <button>Entrar</button></form>
        %s</body></html>
        """
            .formatted(main);
    return headers.on(
        new HttpAnswer(
            200,
            List.of(
                new Header("Content-Type", "text/html; charset=utf-8"),
                new Header("Cache-Control", "no-store")),
            html.getBytes(StandardCharsets.UTF_8)));
  }

  private String table(HttpRequest request, String resource, String query, String rows) {
    HttpAnswer answer = ask(request, resource, query);
    if (answer.status() != 200) {
      return "<p role=\"alert\">Erro " + answer.status() + "</p>";
    }
    try {
      JsonNode json = JSON.readTree(answer.body());
      return summary(json.path("summary")) + rows(json.path(rows));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private HttpAnswer ask(HttpRequest request, String resource, String query) {
    String token = issuer.issue(Map.of("role", "manager"), Duration.ofMinutes(1));
    List<Header> lines = new ArrayList<>();
    lines.add(new Header("Authorization", "Bearer " + token));
    lines.add(new Header("Accept", "application/json"));
    return api.answer(
        new HttpRequest("GET", GOALS + resource, query, lines, new byte[0], request.client()));
  }

  private static String summary(JsonNode summary) {
    StringBuilder html = new StringBuilder("<dl>");
    summary
        .properties()
        .forEach(field ->
            html.append(
                "<dt>%s</dt><dd>%s</dd>".formatted(field.getKey(), cell(field.getValue()))));
    return html.append("</dl>").toString();
  }

  private static String rows(JsonNode rows) {
    if (rows.isEmpty()) {
      return "<p>Nenhum cliente.</p>";
    }
    StringBuilder html = new StringBuilder("<table><caption>Clientes</caption><thead><tr>");
    rows.get(0).fieldNames().forEachRemaining(name -> html.append("<th>" + name + "</th>"));
    html.append("</tr></thead><tbody>");
    for (JsonNode row : rows) {
      html.append("<tr>");
      row.properties().forEach(field -> html.append("<td>" + cell(field) + "</td>"));
      html.append("</tr>");
    }
    return html.append("</tbody></table>").toString();
  }

  private static String cell(Map.Entry<String, JsonNode> field) {
    String text = cell(field.getValue());
    return field.getKey().equals("seller_id")
        ? "<a href=\"?seller=" + text + "\">" + text + "</a>"
        : text;
  }

  private static String cell(JsonNode value) {
    String text = value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
