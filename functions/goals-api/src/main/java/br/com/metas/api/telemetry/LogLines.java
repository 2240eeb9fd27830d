package br.com.metas.api.telemetry;

import br.com.metas.api.telemetry.RequestRecord.ReadingRecord;
import br.com.metas.goals.SellerId;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One line of JSON for a request, and one for each failure. A failure is told by the classes of its
 * causes and where they came from, never by their messages, which may quote a customer. Thread-safe
 * if the output is.
 */
public final class LogLines implements Telemetry {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int MAX_CAUSES = 8;
  private static final int MAX_FRAMES = 12;

  private final Consumer<String> output;

  /**
   * @param output takes a line without its end
   */
  public LogLines(Consumer<String> output) {
    this.output = output;
  }

  @Override
  public void answered(String requestId, RequestRecord request) {
    Optional<ReadingRecord> reading = request.reading();
    line(json -> {
      json.writeStringField("event", "request");
      json.writeStringField("requestId", requestId);
      json.writeStringField("resource", request.resource());
      json.writeNumberField("status", request.status());
      optional(json, "sellerId", request.seller().map(SellerId::value));
      optional(json, "cacheHit", reading.map(ReadingRecord::cacheHit));
      optional(json, "static", reading.flatMap(ReadingRecord::staticLayer).map(Enum::name));
      optional(json, "annual", reading.flatMap(ReadingRecord::annualLayer).map(Enum::name));
      optional(json, "queryTimeMs", reading.map(read -> read.queryTime().toMillis()));
      optional(json, "dataCount", reading.map(ReadingRecord::dataCount));
    });
  }

  @Override
  public void failed(String requestId, RuntimeException failure) {
    line(json -> {
      json.writeStringField("event", "failure");
      json.writeStringField("requestId", requestId);
      json.writeArrayFieldStart("causes");
      Throwable cause = failure;
      for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
        cause(json, cause);
        cause = cause.getCause();
      }
      json.writeEndArray();
    });
  }

  private static void cause(JsonGenerator json, Throwable cause) throws IOException {
    json.writeStartObject();
    json.writeStringField("class", cause.getClass().getName());
    if (cause instanceof SQLException sql) {
      json.writeStringField("sqlState", Optional.ofNullable(sql.getSQLState()).orElse(""));
      json.writeNumberField("errorCode", sql.getErrorCode());
    }
    json.writeArrayFieldStart("at");
    StackTraceElement[] frames = cause.getStackTrace();
    for (int frame = 0; frame < Math.min(MAX_FRAMES, frames.length); frame++) {
      json.writeString(frames[frame].toString());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void optional(JsonGenerator json, String name, Optional<?> value)
      throws IOException {
    json.writeFieldName(name);
    switch (value.orElse(null)) {
      case null -> json.writeNull();
      case Long number -> json.writeNumber(number);
      case Integer number -> json.writeNumber(number);
      case Boolean truth -> json.writeBoolean(truth);
      case Object text -> json.writeString(text.toString());
    }
  }

  /** What writes the fields of a line. */
  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private void line(Fields fields) {
    StringWriter line = new StringWriter(256);
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    output.accept(line.toString());
  }
}
