package br.com.metas.packaging.template;

import static br.com.metas.packaging.template.Template.FUNCTIONS;
import static br.com.metas.packaging.template.Template.target;

import br.com.metas.packaging.Project;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Alarms, and the runbook's chapter for each. */
final class AlarmRules {
  static final List<Rule> RULES =
      List.of(
          new Rule("every function is watched for errors and throttles", AlarmRules::functions),
          new Rule("the API is watched for 5xx and for slow answers", AlarmRules::api),
          new Rule("every queue of lost things is watched for depth and age", AlarmRules::queues),
          new Rule("an alarm on a log line's figure has its filter", AlarmRules::filtered),
          new Rule("every alarm tells the topic, when it rises and when it ends", AlarmRules::told),
          new Rule("an alarm that tells no topic has a deployment to stop", AlarmRules::silent),
          new Rule("silence is no alarm", AlarmRules::silence),
          new Rule("every alarm has its chapter in the runbook", AlarmRules::runbook));

  private AlarmRules() {}

  private static boolean watched(
      Template template, String namespace, String metric, String dimension, String of) {
    return template.all("AWS::CloudWatch::Alarm").values().stream()
        .filter(alarm -> alarm.has("AlarmActions"))
        .anyMatch(alarm ->
            alarm.path("Namespace").asText().equals(namespace)
                && alarm.path("MetricName").asText().equals(metric)
                && alarm.at("/Dimensions/0/Name").asText().equals(dimension)
                && target(alarm.at("/Dimensions/0/Value")).equals(of));
  }

  private static void functions(Template template, Rule.Report report) {
    for (String function : FUNCTIONS) {
      for (String metric : List.of("Errors", "Throttles")) {
        report.require(
            watched(template, "AWS/Lambda", metric, "FunctionName", function),
            function + ": " + metric);
      }
    }
  }

  private static void api(Template template, Rule.Report report) {
    for (String metric : List.of("5xx", "Latency")) {
      report.require(watched(template, "AWS/ApiGateway", metric, "ApiId", "GoalsApi"), metric);
    }
    report.require(
        template
            .properties("GoalsApiLatencyAlarm")
            .path("ExtendedStatistic")
            .asText()
            .equals("p99"),
        "an average hides the slow ones");
  }

  private static void queues(Template template, Rule.Report report) {
    for (String queue : template.all("AWS::SQS::Queue").keySet()) {
      report.require(
          watched(template, "AWS/SQS", "ApproximateAgeOfOldestMessage", "QueueName", queue),
          queue + ": age");
      report.require(
          queue.equals("RebuildQueue")
              || watched(
                  template, "AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", queue),
          queue + ": depth");
    }
  }

  private static void filtered(Template template, Rule.Report report) {
    Set<String> filtered =
        template.all("AWS::Logs::MetricFilter").values().stream()
            .map(filter -> filter.at("/MetricTransformations/0"))
            .filter(to -> target(to.path("MetricNamespace")).equals("AWS::StackName"))
            .map(to -> to.path("MetricName").asText())
            .collect(Collectors.toSet());
    report.require(
        filtered.equals(Set.of("EvictionAge", "OutboxOldest", "OutboxParked")),
        "filters: " + filtered);
    template
        .all("AWS::CloudWatch::Alarm")
        .forEach((id, alarm) ->
            report.require(
                !target(alarm.path("Namespace")).equals("AWS::StackName")
                    || filtered.contains(alarm.path("MetricName").asText()),
                id + " watches a metric that nothing writes"));
  }

  /** Alarms that a deployment group looks at, and nobody else. */
  private static final Set<String> OF_DEPLOYMENTS = Set.of("GoalsApiShiftAlarm");

  private static void silent(Template template, Rule.Report report) {
    Set<JsonNode> stopping =
        template.all("AWS::CodeDeploy::DeploymentGroup").values().stream()
            .flatMap(group -> group.at("/AlarmConfiguration/Alarms").valueStream())
            .map(alarm -> alarm.path("Name"))
            .collect(Collectors.toSet());
    for (String alarm : OF_DEPLOYMENTS) {
      report.require(
          stopping.contains(template.properties(alarm).path("AlarmName")),
          alarm + " stops nothing");
    }
  }

  private static void told(Template template, Rule.Report report) {
    template
        .all("AWS::CloudWatch::Alarm")
        .forEach((id, alarm) -> {
          if (OF_DEPLOYMENTS.contains(id)) {
            return;
          }
          for (String actions : List.of("AlarmActions", "OKActions")) {
            JsonNode told = alarm.path(actions).at("/0/Fn::If/1");
            report.require(told.path("Ref").asText().equals("AlarmTopicArn"), id + ": " + actions);
          }
        });
  }

  private static void silence(Template template, Rule.Report report) {
    template
        .all("AWS::CloudWatch::Alarm")
        .forEach((id, alarm) ->
            report.require(alarm.path("TreatMissingData").asText().equals("notBreaching"), id));
  }

  private static void runbook(Template template, Rule.Report report) {
    String runbook = Project.read("docs/runbook.md");
    template
        .all("AWS::CloudWatch::Alarm")
        .forEach((id, alarm) -> {
          report.require(
              runbook.contains("<a id=\"" + id.toLowerCase(Locale.ROOT) + "\"></a>"),
              id + " has no chapter");
          report.require(
              alarm
                  .path("AlarmDescription")
                  .asText()
                  .contains("docs/runbook.md#" + id.toLowerCase(Locale.ROOT)),
              id + " does not say where its chapter is");
        });
  }
}
