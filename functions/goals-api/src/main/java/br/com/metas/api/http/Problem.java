package br.com.metas.api.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An error in the form of RFC 9457. It has no internal details.
 *
 * @param kind the kind, which has a stable type
 * @param detail what happened, for a person
 * @param faults the faults of the parameters; empty except for {@link Kind#INVALID_PARAMETERS}
 * @param headers headers in addition to those of every problem
 */
public record Problem(Kind kind, String detail, List<Fault> faults, Map<String, String> headers) {
  private static final int EXPECTED_BYTES = 256;

  /** The kinds of problem; their types are part of the API and never change. */
  public enum Kind {
    INVALID_PARAMETERS(400, "Invalid parameters"),
    FORBIDDEN(403, "Forbidden"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
    EXPORT_TOO_LARGE(413, "Export too large"),
    REFRESH_TOO_SOON(429, "Refresh too soon"),
    INTERNAL_ERROR(500, "Internal error"),
    SALES_UNAVAILABLE(503, "Sales unavailable");

    private final int status;
    private final String title;

    Kind(int status, String title) {
      this.status = status;
      this.title = title;
    }

    String type() {
      return "urn:metas-por-cliente:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A problem without faults and additional headers. */
  public static Problem of(Kind kind, String detail) {
    return new Problem(kind, detail, List.of(), Map.of());
  }

  /** The problem of wrong parameters. */
  public static Problem invalid(List<Fault> faults) {
    String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
    return new Problem(Kind.INVALID_PARAMETERS, "The request has " + count + ".", faults, Map.of());
  }

  /** The response with this problem. */
  public HttpResponse answer() {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("Content-Type", "application/problem+json");
    all.put("Cache-Control", "no-store");
    return new HttpResponse(kind.status, all, JsonText.write(EXPECTED_BYTES, this::write), false);
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", kind.type());
    json.writeStringField("title", kind.title);
    json.writeNumberField("status", kind.status);
    json.writeStringField("detail", detail);
    if (!faults.isEmpty()) {
      json.writeArrayFieldStart("errors");
      for (Fault fault : faults) {
        json.writeStartObject();
        json.writeStringField("parameter", fault.parameter());
        json.writeStringField("code", fault.code().name().toLowerCase(Locale.ROOT));
        json.writeStringField("detail", fault.detail());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
