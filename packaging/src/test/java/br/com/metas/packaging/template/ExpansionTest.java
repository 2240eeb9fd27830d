package br.com.metas.packaging.template;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.packaging.Project;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The output of the transform for the project's template. */
class ExpansionTest {
  @Test
  void aNewRevisionPublishesANewVersionAndTheSameOneDoesNot() {
    List<Template> expanded =
        Expansion.of(
            List.of(revision("a".repeat(64)), revision("b".repeat(64)), revision("b".repeat(64))));
    assertThat(versions(expanded.get(0))).isNotEqualTo(versions(expanded.get(1)));
    assertThat(versions(expanded.get(1))).isEqualTo(versions(expanded.get(2)));
  }

  @Test
  void withoutTheRevisionAChangedParameterWouldPublishNothing() {
    ObjectNode without = Expansion.source();
    ((ObjectNode) without.at("/Resources/GoalsApiFunction/Properties"))
        .remove("AutoPublishCodeSha256");
    List<Template> expanded =
        Expansion.of(
            List.of(
                new Expansion.Job(without, Map.of("DatabaseHost", "old.example")),
                new Expansion.Job(without.deepCopy(), Map.of("DatabaseHost", "new.example"))));
    assertThat(versions(expanded.get(0))).isEqualTo(versions(expanded.get(1)));
  }

  @Test
  void corsSurvivesTheTransformWithAndWithoutASecondOrigin() {
    for (Template template :
        Expansion.of(
            List.of(
                new Expansion.Job(Expansion.source(), Map.of("AllowedOrigin", "https://a.example")),
                new Expansion.Job(
                    Expansion.source(),
                    Map.of(
                        "AllowedOrigin", "https://a.example",
                        "SecondAllowedOrigin", "https://b.example"))))) {
      assertThat(template.openApi().at("/x-amazon-apigateway-cors/allowOrigins/0").asText())
          .isEqualTo("https://a.example");
      assertThat(template.openApi().at("/x-amazon-apigateway-cors/exposeHeaders")).hasSize(14);
    }
  }

  @Test
  void anIntrinsicInPlaceOfTheOriginsWouldLoseTheRestOfCors() {
    ObjectNode source = Expansion.source();
    ((ObjectNode) source.at("/Resources/GoalsApi/Properties/CorsConfiguration"))
        .putObject("AllowOrigins")
        .put("Ref", "AllowedOrigin");
    Template expanded = Expansion.of(List.of(new Expansion.Job(source, Map.of()))).get(0);
    assertThat(expanded.openApi().at("/x-amazon-apigateway-cors").has("exposeHeaders")).isFalse();
  }

  @Test
  void theFunctionsOfTheTemplateAreThoseThatTheMakefileBuilds() {
    Set<String> functions = Expansion.ofProject().functions().keySet();
    for (String function : functions) {
      assertThat(Project.read("Makefile")).containsPattern("(?m)^build-.*" + function + "\\b");
    }
  }

  private static Expansion.Job revision(String revision) {
    return new Expansion.Job(Expansion.source(), Map.of("Revision", revision));
  }

  private static Set<String> versions(Template template) {
    return template.all("AWS::Lambda::Version").keySet();
  }
}
