package br.com.metas.packaging.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules for the cache's table and the queues. */
final class StoreRules {
  static final List<Rule> RULES =
      List.of(
          new Rule(
              "the table has the keys, the lives and the mode of section 4", StoreRules::table),
          new Rule("queues are encrypted", StoreRules::encrypted),
          new Rule("queues accept only encrypted connections", StoreRules::transport),
          new Rule("production's table can't be deleted by mistake", StoreRules::protect),
          new Rule("a queue of failed messages keeps them as long as possible", StoreRules::kept));

  private StoreRules() {}

  private static void table(Template template, Rule.Report report) {
    JsonNode table = template.properties("GoalsTable");
    report.require(
        table
            .path("KeySchema")
            .toString()
            .equals(
                "[{\"AttributeName\":\"pk\",\"KeyType\":\"HASH\"},"
                    + "{\"AttributeName\":\"sk\",\"KeyType\":\"RANGE\"}]"),
        "keys");
    report.require(
        table.at("/TimeToLiveSpecification/AttributeName").asText().equals("ttl")
            && table.at("/TimeToLiveSpecification/Enabled").asBoolean(),
        "expired layers are never deleted");
    report.require(table.path("BillingMode").asText().equals("PAY_PER_REQUEST"), "not on demand");
    report.require(table.at("/SSESpecification/SSEEnabled").asBoolean(), "not encrypted");
    report.require(template.all("AWS::DynamoDB::GlobalTable").isEmpty(), "several regions");
  }

  private static void encrypted(Template template, Rule.Report report) {
    template
        .all("AWS::SQS::Queue")
        .forEach((id, queue) ->
            report.require(
                queue.path("SqsManagedSseEnabled").asBoolean(), id + " is not encrypted"));
  }

  private static void transport(Template template, Rule.Report report) {
    Set<String> denied = new HashSet<>();
    for (JsonNode policy : template.all("AWS::SQS::QueuePolicy").values()) {
      boolean denies =
          policy
              .at("/PolicyDocument/Statement")
              .valueStream()
              .anyMatch(statement ->
                  statement.path("Effect").asText().equals("Deny")
                      && statement.path("Principal").asText().equals("*")
                      && statement.path("Action").asText().equals("sqs:*")
                      && statement
                          .at("/Condition/Bool/aws:SecureTransport")
                          .asText()
                          .equals("false"));
      for (JsonNode queue : policy.path("Queues")) {
        // SQS keeps one policy per queue: a second policy would replace the first.
        report.require(denied.add(Template.target(queue)) && denies, Template.target(queue));
      }
    }
    report.require(denied.equals(template.all("AWS::SQS::Queue").keySet()), "only " + denied);
  }

  private static void protect(Template template, Rule.Report report) {
    report.require(
        template
            .properties("GoalsTable")
            .at("/DeletionProtectionEnabled/Fn::If")
            .toString()
            .equals("[\"IsProduction\",true,false]"),
        "not protected");
  }

  private static void kept(Template template, Rule.Report report) {
    template
        .all("AWS::SQS::Queue")
        .forEach((id, queue) ->
            report.require(
                id.equals("RebuildQueue")
                    || queue.path("MessageRetentionPeriod").asInt() == 1_209_600,
                id + " keeps messages for less than 14 days"));
  }
}
