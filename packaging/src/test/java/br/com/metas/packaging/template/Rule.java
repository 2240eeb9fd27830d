package br.com.metas.packaging.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Something that must hold of the expanded template.
 *
 * @param name a sentence
 * @param check reports what breaks it
 */
record Rule(String name, BiConsumer<Template, Report> check) {
  /** Collects violations. */
  static final class Report {
    private final List<String> violations = new ArrayList<>();

    /** Records the message unless it holds. */
    void require(boolean holds, String message) {
      if (!holds) {
        violations.add(message);
      }
    }
  }

  /** What breaks the rule; empty if it holds. */
  List<String> violations(Template template) {
    Report report = new Report();
    check.accept(template, report);
    return report.violations;
  }

  /** Every rule there is. */
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
