package br.com.metas.packaging.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The cache's table and the queues. */
final class StoreRules {
  static final List<Rule> RULES =
      List.of(
          new Rule(
              "the table has the keys, the lives and the mode of section 4", StoreRules::table),
          new Rule("queues are encrypted", StoreRules::encrypted),
          new Rule("a queue of lost things keeps them as long as it can", StoreRules::kept));

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
        "expired layers stay for ever");
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

  private static void kept(Template template, Rule.Report report) {
    template
        .all("AWS::SQS::Queue")
        .forEach((id, queue) ->
            report.require(
                id.equals("RebuildQueue")
                    || queue.path("MessageRetentionPeriod").asInt() == 1_209_600,
                id + " forgets before 14 days"));
  }
}
