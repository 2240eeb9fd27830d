package br.com.metas.packaging.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(Lifecycle.PER_CLASS)
class TemplateRulesTest {
  private Template template;

  @BeforeAll
  void expand() {
    template = Expansion.ofProject();
  }

  static List<Rule> rules() {
    return Rule.all();
  }

  static List<Mutant> mutants() {
    return Mutant.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void holdsOfTheExpandedTemplate(Rule rule) {
    assertThat(rule.violations(template)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mutants")
  void aMistakeBreaksItsRule(Mutant mutant) {
    Rule rule =
        rules().stream().filter(r -> r.name().equals(mutant.rule())).findFirst().orElseThrow();
    assertThat(rule.violations(mutant.of(template))).isNotEmpty();
  }

  @Test
  void noRuleGoesUnseenToFail() {
    Set<String> broken = mutants().stream().map(Mutant::rule).collect(Collectors.toSet());
    assertThat(rules()).extracting(Rule::name).doesNotHaveDuplicates().isSubsetOf(broken);
  }
}
