package br.com.metas.functions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Metrics as one line of CloudWatch's embedded metric format (Amazon CloudWatch user guide,
 * "Specification: Embedded metric format"), written to standard output like any log line.
 *
 * @param dimensions name to value, the service first
 * @param metrics in the order in which they were added; at most 100
 */
public record MetricLine(Map<String, String> dimensions, List<Metric> metrics) {
  private static final String NAMESPACE = "MetasPorCliente";
  private static final JsonFactory JSON = new JsonFactory();

  /** The units, with their names in CloudWatch. */
  public enum Unit {
    COUNT("Count"),
    MILLISECONDS("Milliseconds"),
    SECONDS("Seconds");

    private final String word;

    Unit(String word) {
      this.word = word;
    }
  }

  /** One value of one metric. */
  public record Metric(String name, long value, Unit unit) {}

  public MetricLine {
    metrics = List.copyOf(metrics);
  }

  /** A line of a function's metrics. */
  public static MetricLine of(String service) {
    return new MetricLine(Map.of("Service", service), List.of());
  }

  /**
   * The line with an additional dimension. It must have few values, because CloudWatch charges for
   * each combination.
   */
  public MetricLine by(String dimension, String value) {
    Map<String, String> more = new LinkedHashMap<>(dimensions);
    more.put(dimension, value);
    return new MetricLine(more, metrics);
  }

  /** The line with an additional metric. */
  public MetricLine with(String name, long value, Unit unit) {
    List<Metric> more = new ArrayList<>(metrics);
    more.add(new Metric(name, value, unit));
    return new MetricLine(dimensions, more);
  }

  /** As one line of JSON. */
  public String json(Instant at) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      writeDirective(json, at);
      for (Map.Entry<String, String> dimension : dimensions.entrySet()) {
        json.writeStringField(dimension.getKey(), dimension.getValue());
      }
      for (Metric metric : metrics) {
        json.writeNumberField(metric.name(), metric.value());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter never fails
    }
    return text.toString();
  }

  /** Writes which fields of the line are dimensions and which are metrics. */
  private void writeDirective(JsonGenerator json, Instant at) throws IOException {
    json.writeObjectFieldStart("_aws");
    json.writeNumberField("Timestamp", at.toEpochMilli());
    json.writeArrayFieldStart("CloudWatchMetrics");
    json.writeStartObject();
    json.writeStringField("Namespace", NAMESPACE);
    json.writeArrayFieldStart("Dimensions");
    json.writeStartArray();
    for (String dimension : dimensions.keySet()) {
      json.writeString(dimension);
    }
    json.writeEndArray();
    json.writeEndArray();
    json.writeArrayFieldStart("Metrics");
    for (Metric metric : metrics) {
      json.writeStartObject();
      json.writeStringField("Name", metric.name());
      json.writeStringField("Unit", metric.unit().word);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }
}
