package br.com.metas.packaging.template;

import static br.com.metas.packaging.template.Template.API;
import static br.com.metas.packaging.template.Template.EVICTOR;
import static br.com.metas.packaging.template.Template.FUNCTIONS;
import static br.com.metas.packaging.template.Template.RELAY;
import static br.com.metas.packaging.template.Template.SCHEDULE;
import static br.com.metas.packaging.template.Template.WORKER;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Rules for the rights of the functions. */
final class PermissionRules {
  /**
   * Action and resource of every statement, by function; the words on the right are logical ids.
   */
  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          API,
          Set.of(
              "dynamodb:BatchGetItem GoalsTable",
              "dynamodb:GetItem GoalsTable",
              "dynamodb:PutItem GoalsTable",
              "dynamodb:UpdateItem GoalsTable",
              "dynamodb:DeleteItem GoalsTable",
              "secretsmanager:GetSecretValue DatabaseSecretArn",
              "kms:Decrypt SecretsKeyArn",
              "sqs:SendMessage RebuildQueue"),
          EVICTOR,
          Set.of(
              "dynamodb:GetItem GoalsTable",
              "dynamodb:PutItem GoalsTable",
              "dynamodb:DeleteItem GoalsTable",
              "sqs:SendMessage EvictionFailureQueue"),
          SCHEDULE,
          Set.of(
              "secretsmanager:GetSecretValue DatabaseSecretArn",
              "kms:Decrypt SecretsKeyArn",
              "sqs:SendMessage RebuildQueue",
              "sqs:SendMessage ScheduleFailureQueue"),
          WORKER,
          Set.of(
              "dynamodb:BatchGetItem GoalsTable",
              "dynamodb:GetItem GoalsTable",
              "dynamodb:PutItem GoalsTable",
              "dynamodb:UpdateItem GoalsTable",
              "dynamodb:DeleteItem GoalsTable",
              "secretsmanager:GetSecretValue DatabaseSecretArn",
              "kms:Decrypt SecretsKeyArn",
              "sqs:SendMessage RebuildQueue"),
          RELAY,
          Set.of(
              "secretsmanager:GetSecretValue OutboxDatabaseSecretArn",
              "kms:Decrypt SecretsKeyArn",
              "events:PutEvents LeadEventsBus"));

  /** The policies that the transform adds by itself. */
  private static final Map<String, Set<String>> MANAGED =
      Map.of(
          API,
              Set.of(
                  "AWSLambdaBasicExecutionRole",
                  "AWSXrayWriteOnlyAccess",
                  "AWSLambdaVPCAccessExecutionRole"),
          EVICTOR, Set.of("AWSLambdaBasicExecutionRole", "AWSXrayWriteOnlyAccess"),
          SCHEDULE,
              Set.of(
                  "AWSLambdaBasicExecutionRole",
                  "AWSXrayWriteOnlyAccess",
                  "AWSLambdaVPCAccessExecutionRole"),
          WORKER,
              Set.of(
                  "AWSLambdaBasicExecutionRole",
                  "AWSXrayWriteOnlyAccess",
                  "AWSLambdaVPCAccessExecutionRole",
                  "AWSLambdaSQSQueueExecutionRole"),
          RELAY,
              Set.of(
                  "AWSLambdaBasicExecutionRole",
                  "AWSXrayWriteOnlyAccess",
                  "AWSLambdaVPCAccessExecutionRole"));

  static final List<Rule> RULES =
      List.of(
          new Rule(
              "each function may do what is listed here and nothing more", PermissionRules::own),
          new Rule("the transform adds only known managed policies", PermissionRules::managed),
          new Rule("no role has a wildcard", PermissionRules::wildcards),
          new Rule("every role has the boundary", PermissionRules::boundary),
          new Rule("a key decrypts only the function's own secret", PermissionRules::key));

  private PermissionRules() {}

  private static void boundary(Template template, Rule.Report report) {
    template
        .all("AWS::IAM::Role")
        .forEach((id, role) ->
            report.require(
                role.at("/PermissionsBoundary/Fn::If/1/Ref")
                    .asText()
                    .equals("PermissionsBoundaryArn"),
                id + " has no boundary"));
  }

  private static void key(Template template, Rule.Report report) {
    for (String function : FUNCTIONS) {
      List<JsonNode> secrets =
          template
              .statements(function)
              .filter(statement -> statement.path("Action").asText().startsWith("secretsmanager:"))
              .map(statement -> statement.path("Resource"))
              .toList();
      List<JsonNode> keys =
          template
              .statements(function)
              .filter(statement -> statement.path("Action").asText().startsWith("kms:"))
              .toList();
      report.require(keys.size() == secrets.size(), function + ": a secret without its key");
      for (JsonNode statement : keys) {
        JsonNode only = statement.at("/Condition/StringEquals");
        report.require(
            secrets.contains(only.path("kms:EncryptionContext:SecretARN")),
            function + " may decrypt more than its secret");
        report.require(
            only.at("/kms:ViaService/Fn::Sub")
                .asText()
                .equals("secretsmanager.${AWS::Region}.amazonaws.com"),
            function + " may decrypt without Secrets Manager");
      }
    }
  }

  private static void own(Template template, Rule.Report report) {
    for (String function : FUNCTIONS) {
      Set<String> granted =
          template
              .statements(function)
              .flatMap(statement ->
                  Template.texts(statement.path("Action")).stream()
                      .map(action -> action + " " + Template.target(statement.path("Resource"))))
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> listed = new TreeSet<>(ALLOWED.getOrDefault(function, Set.of()));
      report.require(granted.equals(listed), function + " may " + granted + ", not " + listed);
    }
  }

  private static void managed(Template template, Rule.Report report) {
    for (String function : FUNCTIONS) {
      Set<String> attached =
          Template.texts(template.properties(function + "Role").path("ManagedPolicyArns")).stream()
              .map(arn -> arn.substring(arn.lastIndexOf('/') + 1))
              .collect(Collectors.toCollection(TreeSet::new));
      report.require(
          attached.equals(new TreeSet<>(MANAGED.getOrDefault(function, Set.of()))),
          function + " has " + attached);
    }
  }

  private static void wildcards(Template template, Rule.Report report) {
    template
        .all("AWS::IAM::Role")
        .forEach((id, role) -> {
          for (JsonNode statement : role.path("Policies").findValues("Statement")) {
            for (String key : List.of("Action", "Resource")) {
              statement
                  .findValues(key)
                  .forEach(value ->
                      report.require(
                          !value.toString().contains("*"), id + ": " + key + " " + value));
            }
          }
        });
  }
}
