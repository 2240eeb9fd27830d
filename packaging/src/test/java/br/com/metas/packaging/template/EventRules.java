package br.com.metas.packaging.template;

import static br.com.metas.packaging.template.Template.EVICTOR;
import static br.com.metas.packaging.template.Template.target;
import static br.com.metas.packaging.template.Template.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules for the bus, its rules, and events that were not handled: section 5 of the design. */
final class EventRules {
  private static final Map<String, String> SOURCES =
      Map.of(
          "LeadConvertedToOrder", "leads.service",
          "SaleRegistered", "sales.service",
          "GoalUpdated", "goals.service",
          "CustomerReclassified", "goals.service");

  private static final String UNDELIVERED = "EvictionDeliveryQueue";
  private static final String FAILED = "EvictionFailureQueue";

  /** How long the first call on a small, newly started function may take. */
  private static final int COLD_CALL_MILLIS = 3_000;

  static final List<Rule> RULES =
      List.of(
          new Rule(
              "each detail-type has a rule to the evictor on the project's bus", EventRules::rules),
          new Rule(
              "an event that no rule knows is refused, not dropped", EventRules::nothingDropped),
          new Rule("each rule limits its retries in number and time", EventRules::retries),
          new Rule(
              "an undelivered event goes to a queue that accepts the rule",
              EventRules::undelivered),
          new Rule(
              "an event on which the evictor failed goes to another queue", EventRules::failed),
          new Rule(
              "only the accounts of the parameter may put events from outside",
              EventRules::emitters),
          new Rule("an eviction has time for a second attempt", EventRules::secondAttempt),
          new Rule("a week of events is kept for replay", EventRules::archive));

  private EventRules() {}

  /** An event names two sellers at most, the owner of the wallet and the one before. */
  private static void secondAttempt(Template template, Rule.Report report) {
    JsonNode evictor = template.properties(EVICTOR);
    int seller = evictor.at("/Environment/Variables/GOALS_DYNAMODB_TIMEOUT_MS").asInt();
    int function = evictor.path("Timeout").asInt() * 1000;
    report.require(
        COLD_CALL_MILLIS <= seller / 2 && 2 * seller < function,
        seller + " ms a seller, " + function + " in all");
  }

  private static Map<String, JsonNode> all(Template template) {
    return template.all("AWS::Events::Rule");
  }

  private static void rules(Template template, Rule.Report report) {
    for (Map.Entry<String, String> expected : SOURCES.entrySet()) {
      JsonNode rule = template.properties(EVICTOR + expected.getKey());
      JsonNode pattern = rule.path("EventPattern");
      report.require(
          texts(pattern.path("detail-type")).equals(List.of(expected.getKey()))
              && texts(pattern.path("source")).equals(List.of(expected.getValue())),
          expected.getKey() + ": " + pattern);
      report.require(
          target(rule.path("EventBusName")).equals("LeadEventsBus"), expected.getKey() + ": bus");
      report.require(
          target(rule.at("/Targets/0/Arn")).equals(EVICTOR), expected.getKey() + ": target");
    }
    report.require(all(template).size() == SOURCES.size() + 1, "other rules");
  }

  /** For each known type, a rule for every other source; and one rule for every other type. */
  private static void nothingDropped(Template template, Rule.Report report) {
    JsonNode rule = template.properties(EVICTOR + "NotUnderstood");
    JsonNode alternatives = rule.at("/EventPattern/$or");
    report.require(target(rule.path("EventBusName")).equals("LeadEventsBus"), "bus");
    report.require(target(rule.at("/Targets/0/Arn")).equals(EVICTOR), "target");
    report.require(
        alternatives
            .valueStream()
            .anyMatch(each ->
                Set.copyOf(texts(each.at("/detail-type/0/anything-but"))).equals(SOURCES.keySet())
                    && !each.has("source")),
        "an unknown detail-type is dropped");
    SOURCES.forEach((type, source) ->
        report.require(
            alternatives
                .valueStream()
                .anyMatch(each ->
                    texts(each.path("detail-type")).contains(type)
                        && texts(each.at("/source/0/anything-but")).equals(List.of(source))),
            type + " of a wrong source is dropped"));
  }

  private static void retries(Template template, Rule.Report report) {
    all(template)
        .forEach((id, rule) -> {
          JsonNode policy = rule.at("/Targets/0/RetryPolicy");
          report.require(policy.path("MaximumRetryAttempts").asInt() > 0, id + ": attempts");
          report.require(policy.path("MaximumEventAgeInSeconds").asInt() > 0, id + ": age");
        });
  }

  private static void undelivered(Template template, Rule.Report report) {
    JsonNode policy = template.properties(UNDELIVERED + "Policy");
    JsonNode statement = policy.at("/PolicyDocument/Statement/0");
    Set<String> mayEnter =
        statement
            .at("/Condition/ArnEquals/aws:SourceArn")
            .valueStream()
            .map(Template::target)
            .collect(Collectors.toSet());
    report.require(
        target(policy.at("/Queues/0")).equals(UNDELIVERED), "the policy is of another queue");
    report.require(
        statement.path("Principal").path("Service").asText().equals("events.amazonaws.com")
            && texts(statement.path("Action")).contains("sqs:SendMessage"),
        "EventBridge may not send");
    all(template)
        .forEach((id, rule) -> {
          report.require(
              target(rule.at("/Targets/0/DeadLetterConfig/Arn")).equals(UNDELIVERED),
              id + " loses what it can't deliver");
          report.require(mayEnter.contains(id), id + " may not send to the queue");
        });
  }

  private static void failed(Template template, Rule.Report report) {
    JsonNode config = template.properties(EVICTOR + "EventInvokeConfig");
    report.require(
        target(config.at("/DestinationConfig/OnFailure/Destination")).equals(FAILED),
        "a failed eviction is lost");
    report.require(config.has("MaximumRetryAttempts"), "no limit of attempts");
    report.require(config.has("MaximumEventAgeInSeconds"), "no limit of age");
  }

  private static void emitters(Template template, Rule.Report report) {
    template
        .all("AWS::Events::EventBusPolicy")
        .forEach((id, policy) -> {
          JsonNode statement = policy.path("Statement");
          report.require(
              statement.at("/Principal/AWS/Ref").asText().equals("EmittingAccounts"), id + ": who");
          report.require(
              texts(statement.path("Action")).equals(List.of("events:PutEvents")), id + ": what");
          report.require(
              Set.copyOf(texts(statement.at("/Condition/StringEquals/events:source")))
                  .equals(Set.copyOf(SOURCES.values())),
              id + ": sources");
        });
    report.require(
        template
            .json()
            .at("/Resources/LeadEventsBusPolicy/Condition")
            .asText()
            .equals("HasEmittingAccounts"),
        "a policy without an account can't be deployed");
  }

  private static void archive(Template template, Rule.Report report) {
    JsonNode archive = template.properties("LeadEventsArchive");
    report.require(archive.path("RetentionDays").asInt() == 7, "not seven days");
    report.require(
        target(archive.path("SourceArn")).equals("LeadEventsBus"), "the archive is of another bus");
  }
}
