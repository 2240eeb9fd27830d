package br.com.metas.packaging.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An expanded template. The node is not copied.
 *
 * @param json the whole template
 */
record Template(ObjectNode json) {
  static final String API = "GoalsApiFunction";
  static final String EVICTOR = "CacheEvictorFunction";
  static final String SCHEDULE = "RebuildScheduleFunction";
  static final String WORKER = "RebuildWorkerFunction";
  static final String RELAY = "OutboxRelayFunction";
  static final List<String> FUNCTIONS = List.of(API, EVICTOR, SCHEDULE, WORKER, RELAY);

  /** A resource's properties by logical id; missing if there is none. */
  JsonNode properties(String id) {
    return json.path("Resources").path(id).path("Properties");
  }

  /** Every resource of a type: its properties by logical id, in the template's order. */
  Map<String, JsonNode> all(String type) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    json.path("Resources")
        .properties()
        .forEach(resource -> {
          if (resource.getValue().path("Type").asText().equals(type)) {
            found.put(resource.getKey(), resource.getValue().path("Properties"));
          }
        });
    return found;
  }

  /** The functions' properties by logical id. */
  Map<String, JsonNode> functions() {
    return all("AWS::Lambda::Function");
  }

  /** A parameter's declaration. */
  JsonNode parameter(String name) {
    return json.path("Parameters").path(name);
  }

  /** The API's OpenAPI document. */
  JsonNode openApi() {
    return properties("GoalsApi").path("Body");
  }

  /** The integrations of every route. */
  List<JsonNode> routes() {
    return openApi().path("paths").valueStream().flatMap(JsonNode::valueStream).toList();
  }

  /**
   * The statements of a function's own role, without managed policies; statements under a condition
   * are included.
   */
  Stream<JsonNode> statements(String function) {
    return properties(function + "Role")
        .path("Policies")
        .valueStream()
        .flatMap(policy -> policy.path("PolicyDocument").path("Statement").valueStream())
        .map(statement -> statement.has("Fn::If") ? statement.at("/Fn::If/1") : statement);
  }

  /** The logical id that a node refers to, by {@code Ref} or {@code Fn::GetAtt}; else its text. */
  static String target(JsonNode node) {
    if (node.has("Ref")) {
      return node.path("Ref").asText();
    }
    return node.has("Fn::GetAtt") ? node.path("Fn::GetAtt").path(0).asText() : node.asText();
  }

  /** The texts of a list; a single text counts as a list of one. */
  static List<String> texts(JsonNode node) {
    return node.isArray()
        ? node.valueStream().map(JsonNode::asText).toList()
        : List.of(node.asText());
  }
}
