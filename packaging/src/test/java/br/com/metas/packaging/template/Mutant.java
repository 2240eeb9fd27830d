package br.com.metas.packaging.template;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One change that a rule must notice.
 *
 * @param rule the name of the rule
 * @param pointer JSON pointer (RFC 6901) within the template's {@code Resources}, or within the
 *     whole template if it begins with {@code /Parameters}
 * @param change computes the new value from the old one; a missing node removes the value
 */
record Mutant(String rule, String pointer, UnaryOperator<JsonNode> change) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Sets a JSON value. */
  static Mutant set(String rule, String pointer, String json) {
    JsonNode value = parse(json);
    return new Mutant(rule, pointer, old -> value);
  }

  /** Removes a value. */
  static Mutant drop(String rule, String pointer) {
    return new Mutant(rule, pointer, old -> JSON.missingNode());
  }

  /** Replaces text within a value. */
  static Mutant replace(String rule, String pointer, String from, String to) {
    return new Mutant(rule, pointer, old -> parse(old.toString().replace(from, to)));
  }

  /** The changed template. The original stays unchanged. */
  Template of(Template template) {
    ObjectNode copy = template.json().deepCopy();
    JsonPointer path =
        JsonPointer.compile(pointer.startsWith("/Parameters") ? pointer : "/Resources" + pointer);
    JsonNode value = change.apply(copy.at(path));
    String last = path.last().getMatchingProperty();
    switch (copy.at(path.head())) {
      case ObjectNode parent when value.isMissingNode() -> parent.remove(last);
      case ObjectNode parent -> parent.set(last, value);
      case ArrayNode parent when value.isMissingNode() -> parent.remove(Integer.parseInt(last));
      case ArrayNode parent -> parent.set(Integer.parseInt(last), value);
      default -> throw new IllegalArgumentException("there is nothing at " + pointer);
    }
    if (copy.equals(template.json())) {
      throw new IllegalArgumentException("changes nothing: " + pointer);
    }
    return new Template(copy);
  }

  @Override
  public String toString() {
    return rule + " (" + pointer + ")";
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  /** Mistakes that were made before, here or elsewhere, and that no linter reports. */
  static List<Mutant> all() {
    return Mutants.ALL;
  }
}
