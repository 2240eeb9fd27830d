package br.com.metas.local.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The JSON that API Gateway sends to a function, payload format 2.0: header names in lower case,
 * repeated values are joined by commas, cookies are separate, and empty parts are left out.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">
 *     Payload format version 2.0</a>
 */
final class RequestEvent {
  private static final JsonFactory JSON = new JsonFactory();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT);
  private static final Pattern TEXT =
      Pattern.compile("text/.*|application/(.*\\+)?(json|xml|javascript|x-www-form-urlencoded).*");
  // Hop-by-hop headers, and headers that the event has in another place.
  private static final Set<String> NOT_PASSED_ON =
      Set.of("cookie", "connection", "keep-alive", "transfer-encoding", "te", "upgrade");

  private final HttpRequest request;
  private final Routes.Match match;
  private final Optional<Map<String, String>> claims;

  /** What API Gateway adds to a request: an id and the time of arrival. */
  record Receipt(String requestId, Instant at) {}

  /**
   * @param claims the authorizer's claims; empty if the route has no authorizer
   */
  RequestEvent(HttpRequest request, Routes.Match match, Optional<Map<String, String>> claims) {
    this.request = request;
    this.match = match;
    this.claims = claims;
  }

  byte[] toJson(Receipt receipt) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(2_048);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("version", "2.0");
      json.writeStringField("routeKey", match.route().key());
      json.writeStringField("rawPath", Route.decode(request.rawPath()));
      json.writeStringField("rawQueryString", request.rawQuery());
      writeCookies(json);
      writeMap(json, "headers", headers());
      writeMap(json, "queryStringParameters", queryParameters());
      writeMap(json, "pathParameters", match.pathParameters());
      writeContext(json, receipt);
      writeBody(json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private void writeCookies(JsonGenerator json) throws IOException {
    List<String> cookies =
        request.header("cookie").stream()
            .flatMap(value -> Stream.of(value.split("[;,]\\s*")))
            .filter(cookie -> !cookie.isBlank())
            .toList();
    if (!cookies.isEmpty()) {
      json.writeFieldName("cookies");
      json.writeArray(cookies.toArray(String[]::new), 0, cookies.size());
    }
  }

  private static void writeMap(JsonGenerator json, String name, Map<String, String> entries)
      throws IOException {
    if (entries.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      json.writeStringField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }

  private Map<String, String> headers() {
    Map<String, String> joined = new LinkedHashMap<>();
    for (HttpRequest.Header header : request.headers()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (!NOT_PASSED_ON.contains(name)) {
        joined.merge(name, header.value(), (before, more) -> before + "," + more);
      }
    }
    joined.putIfAbsent("content-length", Integer.toString(request.body().length));
    joined.merge(
        "x-forwarded-for", request.client().address(), (before, last) -> before + ", " + last);
    joined.put("x-forwarded-port", Integer.toString(request.client().port()));
    joined.put("x-forwarded-proto", "http");
    return joined;
  }

  private Map<String, String> queryParameters() {
    Map<String, String> joined = new LinkedHashMap<>();
    for (String pair : request.rawQuery().split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        joined.merge(decodeQuery(name), decodeQuery(value), (before, more) -> before + "," + more);
      }
    }
    return joined;
  }

  private static String decodeQuery(String raw) {
    return Route.decode(raw.replace("+", "%20"));
  }

  private void writeContext(JsonGenerator json, Receipt receipt) throws IOException {
    String host = request.header("host").orElse("localhost");
    json.writeObjectFieldStart("requestContext");
    json.writeStringField("accountId", "000000000000");
    json.writeStringField("apiId", "local");
    writeAuthorizer(json);
    json.writeStringField("domainName", host);
    json.writeStringField("domainPrefix", "local");
    json.writeObjectFieldStart("http");
    json.writeStringField("method", request.method());
    json.writeStringField("path", Route.decode(request.rawPath()));
    json.writeStringField("protocol", request.client().protocol());
    json.writeStringField("sourceIp", request.client().address());
    json.writeStringField("userAgent", request.header("user-agent").orElse(""));
    json.writeEndObject();
    json.writeStringField("requestId", receipt.requestId());
    json.writeStringField("routeKey", match.route().key());
    json.writeStringField("stage", "$default");
    json.writeStringField("time", TIME.format(receipt.at().atOffset(ZoneOffset.UTC)));
    json.writeNumberField("timeEpoch", receipt.at().toEpochMilli());
    json.writeEndObject();
  }

  private void writeAuthorizer(JsonGenerator json) throws IOException {
    if (claims.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("authorizer");
    json.writeObjectFieldStart("jwt");
    writeMap(json, "claims", claims.get());
    json.writeNullField("scopes");
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeBody(JsonGenerator json) throws IOException {
    boolean encode =
        !TEXT.matcher(request.header("content-type").orElse("application/json")).matches();
    if (request.body().length > 0) {
      json.writeStringField(
          "body",
          encode
              ? Base64.getEncoder().encodeToString(request.body())
              : new String(request.body(), StandardCharsets.UTF_8));
    }
    json.writeBooleanField("isBase64Encoded", encode && request.body().length > 0);
  }
}
