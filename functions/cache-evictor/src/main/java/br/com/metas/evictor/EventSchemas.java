package br.com.metas.evictor;

import br.com.metas.events.EventType;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The contract's schemas, compiled once. Thread-safe. */
final class EventSchemas {
  /** The major version of the contract that this reader knows. */
  static final int MAJOR = 1;

  private static final String NEWEST_MINOR = ".0";

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          Dialect.builder(Dialects.getDraft202012()).format(new DateTime()).build());
  private final Schema envelope = load("Envelope");
  private final Map<EventType, Schema> details = new EnumMap<>(EventType.class);

  EventSchemas() {
    for (EventType type : EventType.values()) {
      details.put(type, load(type.detailType()));
    }
  }

  /** The rules that the envelope breaks. Its detail is not checked here. */
  List<String> envelopeFaults(JsonNode node) {
    return faults(envelope, node);
  }

  /** The rules of its type that the detail breaks. */
  List<String> detailFaults(EventType type, JsonNode detail) {
    return faults(Objects.requireNonNull(details.get(type)), detail);
  }

  /**
   * Location and rule, such as {@code /seller_id type}. The library's messages are not used,
   * because they may contain values.
   */
  private static List<String> faults(Schema schema, JsonNode node) {
    return schema
        .validate(node, context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))
        .stream()
        .map(EventSchemas::words)
        .distinct()
        .sorted()
        .toList();
  }

  private static String words(Error error) {
    String place = error.getInstanceLocation() + "/" + error.getProperty();
    return error.getProperty() == null
        ? error.getInstanceLocation() + " " + error.getKeyword()
        : place + " " + error.getKeyword();
  }

  private Schema load(String name) {
    String resource =
        "/br/com/metas/events/schemas/" + name + "-" + MAJOR + NEWEST_MINOR + ".schema.json";
    try (InputStream json = EventType.class.getResourceAsStream(resource)) {
      if (json == null) {
        throw new IllegalStateException("schema missing in the package: " + resource);
      }
      return registry.getSchema(json, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A date-time in the schemas is exactly what {@link Rfc3339} accepts. */
  private static final class DateTime implements Format {
    @Override
    public String getName() {
      return "date-time";
    }

    @Override
    public boolean matches(ExecutionContext context, String text) {
      return Rfc3339.parse(text).isPresent();
    }
  }
}
