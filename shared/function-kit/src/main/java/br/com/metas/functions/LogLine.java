package br.com.metas.functions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One structured log line. Never put a customer's name, phone, figure, or a query into it.
 *
 * @param level INFO, WARN or ERROR
 * @param message a fixed text for every line of this kind
 * @param fields in the order in which they were added
 */
public record LogLine(String level, String message, Map<String, Object> fields) {
  private static final JsonFactory JSON = new JsonFactory();

  public static LogLine info(String message) {
    return new LogLine("INFO", message, Map.of());
  }

  public static LogLine warn(String message) {
    return new LogLine("WARN", message, Map.of());
  }

  public static LogLine error(String message) {
    return new LogLine("ERROR", message, Map.of());
  }

  /**
   * The line with an additional field.
   *
   * @param value a number, a boolean or a list of them; any other value is written as its text
   */
  public LogLine with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(fields);
    more.put(name, value);
    return new LogLine(level, message, more);
  }

  /** As one line of JSON. */
  public String json(Instant at) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("timestamp", at.toString());
      json.writeStringField("level", level);
      json.writeStringField("message", message);
      for (Map.Entry<String, Object> field : fields.entrySet()) {
        json.writeFieldName(field.getKey());
        write(json, field.getValue());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter never fails
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    switch (value) {
      case Long number -> json.writeNumber(number);
      case Integer number -> json.writeNumber(number);
      case Boolean flag -> json.writeBoolean(flag);
      case List<?> list -> {
        json.writeStartArray();
        for (Object item : list) {
          write(json, item);
        }
        json.writeEndArray();
      }
      default -> json.writeString(value.toString());
    }
  }
}
