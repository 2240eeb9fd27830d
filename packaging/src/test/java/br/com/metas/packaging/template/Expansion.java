package br.com.metas.packaging.template;

import br.com.metas.packaging.Project;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Expands templates as CloudFormation would, through AWS's own transform. Stateless. */
final class Expansion {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A template to expand, with parameter values. */
  record Job(ObjectNode template, Map<String, String> parameters) {}

  private Expansion() {}

  /** The project's template before expansion, with intrinsics in their long form. */
  static ObjectNode source() {
    return (ObjectNode) parse(run("", "--source", "template.yaml"));
  }

  /** The project's template after expansion, with default parameters. */
  static Template ofProject() {
    return new Template((ObjectNode) parse(run("", "template.yaml")));
  }

  /** Expands all templates in one process; fails if the transform refuses one. */
  static List<Template> of(List<Job> jobs) {
    ArrayNode batch = JSON.createArrayNode();
    for (Job job : jobs) {
      batch
          .addObject()
          .<ObjectNode>set("template", job.template())
          .set("parameters", JSON.valueToTree(job.parameters()));
    }
    List<Template> expanded = new ArrayList<>();
    for (JsonNode result : parse(run(batch.toString(), "--batch"))) {
      if (result.has("error")) {
        throw new IllegalArgumentException(result.path("error").asText());
      }
      expanded.add(new Template((ObjectNode) result.path("expanded")));
    }
    return expanded;
  }

  private static String run(String input, String... arguments) {
    List<String> command = new ArrayList<>(List.of(Project.tool("python"), "deploy/expand.py"));
    command.addAll(List.of(arguments));
    Project.Finished finished = Project.run(input, command.toArray(String[]::new));
    if (finished.code() != 0) {
      throw new IllegalArgumentException(finished.errors());
    }
    return finished.output();
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
