package br.com.metas.packaging.template;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.packaging.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The findings of the linters; each linter sees more than the one before. */
class TemplateLintTest {
  /**
   * Findings that are expected: the transform uses these parameters, so the expanded template no
   * longer refers to them.
   */
  private static final List<String> KNOWN =
      List.of("W2001 Parameter Revision not used.", "W2001 Parameter TrafficShift not used.");

  @Test
  void samTakesTheTemplate() {
    assertThat(validate("template.yaml")).isZero();
  }

  @Test
  void samsOwnLinterHasNothingToSay() {
    Project.Finished lint = Project.run("", Project.tool("sam"), "validate", "--lint");
    assertThat(lint.code()).as(lint.errors()).isZero();
  }

  @Test
  void theCloudFormationLinterHasNothingToSayOfTheExpandedTemplate() throws IOException {
    assertThat(findings(Expansion.ofProject().json())).containsExactlyElementsOf(KNOWN);
  }

  @Test
  void theCloudFormationLinterSeesARuntimeThatDoesNotExist() throws IOException {
    ObjectNode template = Expansion.ofProject().json();
    ((ObjectNode) template.at("/Resources/GoalsApiFunction/Properties")).put("Runtime", "java99");
    assertThat(findings(template)).anyMatch(finding -> finding.contains("java99"));
  }

  @Test
  void samRefusesARevisionWithoutADefault() throws IOException {
    Path broken = Project.work("lint").resolve("broken.yaml");
    Files.writeString(
        broken, Project.read("template.yaml").replace("Default: '" + "0".repeat(64) + "'", ""));
    assertThat(validate(broken.toString())).isNotZero();
  }

  @Test
  void everyEnvironmentSetsEveryParameterThatHasNoDefaultAndNoneThatIsUnknown() throws IOException {
    JsonNode parameters = Expansion.source().path("Parameters");
    List<String> needed = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (Map.Entry<String, JsonNode> parameter : parameters.properties()) {
      known.add(parameter.getKey());
      if (!parameter.getValue().has("Default")) {
        needed.add(parameter.getKey());
      }
    }
    for (String environment : List.of("dev", "staging", "prod")) {
      List<String> set =
          Project.read("samconfig.toml")
              .lines()
              .dropWhile(line -> !line.equals("[" + environment + ".deploy.parameters]"))
              .dropWhile(line -> !line.startsWith("parameter_overrides"))
              .skip(1)
              .takeWhile(line -> !line.equals("]"))
              .map(line -> line.trim().substring(1, line.trim().indexOf('=')))
              .toList();
      assertThat(set).as(environment).containsAll(needed).isSubsetOf(known).doesNotHaveDuplicates();
    }
  }

  private static int validate(String template) {
    return Project.run("", Project.tool("sam"), "validate", "--template", template).code();
  }

  private static List<String> findings(ObjectNode template) throws IOException {
    Path file = Files.createTempFile(Project.work("lint"), "expanded", ".json");
    new ObjectMapper().writeValue(file.toFile(), template);
    String found =
        Project.run("", Project.tool("cfn-lint"), "-f", "json", file.toString()).output();
    List<String> findings = new ArrayList<>();
    for (JsonNode finding : new ObjectMapper().readTree(found)) {
      findings.add(finding.at("/Rule/Id").asText() + " " + finding.path("Message").asText());
    }
    return findings;
  }
}
