package br.com.metas.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks today's schemas against every released sample. */
class SchemaTest {
  private static final Path EVENTS = Path.of("../../events");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /** Released samples are never moved: samples/{version}/{detail-type}/{name}.json. */
  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(EVENTS.resolve("samples"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  static List<LeadEvent> writtenEvents() {
    return EventExamples.all();
  }

  /** Level 0 is the released version; level 1 is the detail-type. */
  private static String folder(Path sample, int level) {
    return EVENTS.resolve("samples").relativize(sample).getName(level).toString();
  }

  /** The newest schema of the major version. */
  private static Schema today(String name, String major) throws IOException {
    try (Stream<Path> files = Files.list(EVENTS.resolve("schemas"))) {
      Path newest =
          files
              .filter(f -> f.getFileName().toString().startsWith(name + "-" + major + "."))
              .max(Comparator.comparingInt(SchemaTest::minor))
              .orElseThrow();
      return REGISTRY.getSchema(Files.readString(newest), InputFormat.JSON);
    }
  }

  private static int minor(Path schema) {
    return Integer.parseInt(
        schema.getFileName().toString().replaceAll("^.*-\\d+\\.(\\d+)\\.schema\\.json$", "$1"));
  }

  private static List<String> faults(Schema schema, JsonNode node) {
    return schema
        .validate(node, context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void todaysSchemasAcceptEverySampleEverReleased(Path sample) throws IOException {
    JsonNode envelope = JSON.readTree(sample.toFile());
    String major = folder(sample, 0).substring(0, folder(sample, 0).indexOf('.'));

    assertThat(envelope.path("detail-type").asText()).isEqualTo(folder(sample, 1));
    assertThat(faults(today("Envelope", "1"), envelope)).isEmpty();
    assertThat(faults(today(envelope.path("detail-type").asText(), major), envelope.path("detail")))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("writtenEvents")
  void whatTheLibraryWritesObeysTheSchema(LeadEvent event) throws IOException {
    OutgoingEvent outgoing = new EventSource("leads.service").outgoing(event);

    assertThat(faults(today(outgoing.detailType(), "1"), JSON.readTree(outgoing.detail())))
        .isEmpty();
  }

  @Test
  void everyDetailTypeHasASchemaAndAtLeastFiveSamples() throws IOException {
    for (EventType type : EventType.values()) {
      assertThat(today(type.detailType(), "1").getId())
          .isEqualTo("urn:metas:events:" + type.detailType() + ":1.0");
      assertThat(samples())
          .filteredOn(s -> folder(s, 1).equals(type.detailType()))
          .hasSizeGreaterThan(4);
    }
  }

  @Test
  void everySchemaObeysThe202012MetaSchema() throws IOException {
    Schema meta =
        REGISTRY.getSchema(
            com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    try (Stream<Path> files = Files.list(EVENTS.resolve("schemas"))) {
      for (Path file : files.toList()) {
        assertThat(faults(meta, JSON.readTree(file.toFile()))).as(file.toString()).isEmpty();
      }
    }
  }

  @Test
  void noTwoSamplesShareAnEventId() throws IOException {
    Set<String> ids = new TreeSet<>();
    for (Path sample : samples()) {
      assertThat(ids.add(JSON.readTree(sample.toFile()).at("/detail/metadata/event_id").asText()))
          .as(sample.toString())
          .isTrue();
    }
  }
}
