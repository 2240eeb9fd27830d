package br.com.metas.packaging.function;

import br.com.metas.packaging.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The output of {@code sam build} for the project's template. It runs once in this JVM.
 *
 * @param folder the folder of the output
 * @param template the template in that folder, as JSON
 */
record Packages(Path folder, JsonNode template) {
  private static final class Built {
    private static final Packages PACKAGES = build();
  }

  /** The packages; the first call builds them. */
  static Packages built() {
    return Built.PACKAGES;
  }

  private static Packages build() {
    Path folder = Project.work("sam").resolve("build");
    Project.Finished build =
        Project.run("", Project.tool("sam"), "build", "--build-dir", folder.toString());
    if (build.code() != 0) {
      throw new IllegalStateException(build.output() + build.errors());
    }
    Project.Finished json =
        Project.run(
            "",
            Project.tool("python"),
            "deploy/expand.py",
            "--source",
            folder.resolve("template.yaml").toString());
    try {
      return new Packages(folder, new ObjectMapper().readTree(json.output()));
    } catch (IOException e) {
      throw new IllegalStateException(json.errors(), e);
    }
  }

  /** The folder of a function's package. */
  Path artifact(String function) {
    return folder.resolve(function);
  }

  /** A function's handler, in the runtime's notation. */
  String handler(String function) {
    return properties(function).path("Handler").asText();
  }

  /**
   * A function's variables as in a deployment. Parameters have their defaults or the given values;
   * references to resources become logical ids.
   */
  Map<String, String> variables(String function, Map<String, String> parameters) {
    Map<String, String> variables = new TreeMap<>();
    for (JsonNode owner : List.of(template.at("/Globals/Function"), properties(function))) {
      owner
          .at("/Environment/Variables")
          .properties()
          .forEach(
              variable -> variables.put(variable.getKey(), value(variable.getValue(), parameters)));
    }
    return variables;
  }

  private JsonNode properties(String function) {
    return template.path("Resources").path(function).path("Properties");
  }

  private String value(JsonNode node, Map<String, String> parameters) {
    if (node.has("Ref")) {
      return reference(node.path("Ref").asText(), parameters);
    }
    if (!node.has("Fn::Sub")) {
      return node.asText();
    }
    Matcher references = Pattern.compile("\\$\\{(\\w+)}").matcher(node.path("Fn::Sub").asText());
    return references.replaceAll(
        match -> Matcher.quoteReplacement(reference(match.group(1), parameters)));
  }

  private String reference(String name, Map<String, String> parameters) {
    JsonNode parameter = template.path("Parameters").path(name);
    return parameters.getOrDefault(name, parameter.path("Default").asText(name));
  }
}
