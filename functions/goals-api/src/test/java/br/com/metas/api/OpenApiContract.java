package br.com.metas.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks responses against {@code openapi.yaml}: the status is declared, the headers are exactly
 * the declared ones, and headers and body obey their schemas.
 */
final class OpenApiContract {
  private static final String ID = "https://metas.example/openapi.yaml";
  private static final String DECLARED_BY_CONTENT = "content-type";

  private final JsonNode document;
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  private OpenApiContract(String yaml) throws IOException {
    this.document = new YAMLMapper().readTree(yaml);
    this.registry =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(ID, yaml)));
  }

  static OpenApiContract load() {
    try {
      return new OpenApiContract(Files.readString(Path.of("../../openapi.yaml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode document() {
    return document;
  }

  void check(GatewayEvent event, Gateway.Answer answer) {
    if (answer.status() == 204) {
      assertThat(answer.body()).isEmpty();
      return;
    }
    String pointer =
        resolve("/paths/" + declared(event.path()) + "/get/responses/" + answer.status());
    JsonNode response = document.at(pointer);
    assertThat(response.isMissingNode()).as("status %s is declared", answer.status()).isFalse();
    headers(pointer + "/headers", answer);
    body(pointer + "/content", answer);
  }

  /**
   * The path in openapi.yaml that declares the response; the path of the wallet for any unknown
   * path.
   */
  private String declared(String path) {
    return document.at("/paths").properties().stream()
        .map(Map.Entry::getKey)
        .filter(template -> path.matches(template.replaceAll("\\{[^}]+}", "[^/]*")))
        .findFirst()
        .orElse("/api/v2/analytics/goals/seller/{sellerId}")
        .replace("/", "~1");
  }

  private void headers(String pointer, Gateway.Answer answer) {
    Set<String> sent = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    sent.addAll(answer.headers().keySet());
    document
        .at(pointer)
        .properties()
        .forEach(declared -> {
          String at = resolve(pointer + "/" + declared.getKey());
          String value = answer.header(declared.getKey());
          if (sent.remove(declared.getKey())) {
            validate(at + "/schema", headerJson(document.at(resolve(at + "/schema")), value));
          } else {
            assertThat(document.at(at + "/required").asBoolean(false))
                .as("header %s may be left out", declared.getKey())
                .isFalse();
          }
        });
    sent.remove(DECLARED_BY_CONTENT);
    assertThat(sent).as("headers that openapi.yaml does not declare").isEmpty();
  }

  private void body(String pointer, Gateway.Answer answer) {
    if (document.at(pointer).isMissingNode()) {
      assertThat(answer.body()).as("no body is declared").isEmpty();
      return;
    }
    String type = answer.header("content-type").split(";", -1)[0].toLowerCase(Locale.ROOT);
    String at = pointer + "/" + type.replace("/", "~1") + "/schema";
    assertThat(document.at(at).isMissingNode()).as("media type %s is declared", type).isFalse();
    boolean plain = answer.header("content-encoding").isEmpty();
    if (plain && type.endsWith("json")) {
      validate(at, answer.text());
    }
  }

  /** Follows all references. */
  private String resolve(String pointer) {
    JsonNode reference = document.at(pointer + "/$ref");
    return reference.isMissingNode() ? pointer : resolve(reference.asText().substring(1));
  }

  private static String headerJson(JsonNode schema, String value) {
    return schema.path("type").asText().equals("integer")
        ? value
        : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private void validate(String pointer, String json) {
    Schema schema =
        schemas.computeIfAbsent(
            pointer, at -> registry.getSchema(SchemaLocation.of(ID + "#" + at)));
    List<?> errors = schema.validate(json, InputFormat.JSON);
    assertThat(errors).as("%s obeys %s", json, pointer).isEmpty();
  }
}
