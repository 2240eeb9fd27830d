package br.com.metas.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A SAM template as a tree. Intrinsic functions are left as their arguments: {@code !Ref X} reads
 * as the text {@code X}. Immutable if no caller changes the tree.
 */
public final class CloudTemplate {
  private static final int MAX_ALIASES = 10_000;

  private final JsonNode root;

  private CloudTemplate(JsonNode root) {
    this.root = root;
  }

  /**
   * @throws IOException if the file is missing or not YAML
   */
  public static CloudTemplate read(Path file) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(MAX_ALIASES);
    try (Reader text = Files.newBufferedReader(file)) {
      return new CloudTemplate(tree(new Yaml(new SafeConstructor(options)).compose(text)));
    } catch (YAMLException malformed) {
      throw new IOException(file + ": " + malformed.getMessage(), malformed);
    }
  }

  private static JsonNode tree(Node node) {
    return switch (node) {
      case ScalarNode scalar -> JsonNodeFactory.instance.textNode(scalar.getValue());
      case SequenceNode sequence -> {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        sequence.getValue().forEach(item -> array.add(tree(item)));
        yield array;
      }
      case MappingNode mapping -> {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
          object.set(((ScalarNode) tuple.getKeyNode()).getValue(), tree(tuple.getValueNode()));
        }
        yield object;
      }
      default ->
          throw new IllegalArgumentException("unknown kind of YAML node: " + node.getNodeId());
    };
  }

  /** The properties of a resource, by its logical id; missing if there is none. */
  public JsonNode properties(String logicalId) {
    return root.path("Resources").path(logicalId).path("Properties");
  }

  /** The default of a parameter. */
  public JsonNode parameterDefault(String name) {
    return root.path("Parameters").path(name).path("Default");
  }

  /** The events of a function of one type, by name. */
  public Stream<Map.Entry<String, JsonNode>> events(String logicalId, String type) {
    return properties(logicalId).path("Events").properties().stream()
        .filter(event -> event.getValue().path("Type").asText().equals(type))
        .map(event -> Map.entry(event.getKey(), event.getValue().path("Properties")));
  }
}
