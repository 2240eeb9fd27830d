package br.com.metas.packaging.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A rule for the expanded template.
 *
 * @param name a sentence
 * @param check reports violations
 */
record Rule(String name, BiConsumer<Template, Report> check) {
  /** Collects violations. */
  static final class Report {
    private final List<String> violations = new ArrayList<>();

    /** Records the message if the condition is false. */
    void require(boolean holds, String message) {
      if (!holds) {
        violations.add(message);
      }
    }
  }

  /** The violations; empty if the rule holds. */
  List<String> violations(Template template) {
    Report report = new Report();
    check.accept(template, report);
    return report.violations;
  }

  /** All rules. */
  static List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    rules.addAll(ApiRules.RULES);
    rules.addAll(FunctionRules.RULES);
    rules.addAll(PermissionRules.RULES);
    rules.addAll(EventRules.RULES);
    rules.addAll(RebuildRules.RULES);
    rules.addAll(StoreRules.RULES);
    rules.addAll(AlarmRules.RULES);
    rules.addAll(PageRules.RULES);
    return rules;
  }

  @Override
  public String toString() {
    return name;
  }
}
