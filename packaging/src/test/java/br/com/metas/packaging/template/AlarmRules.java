package br.com.metas.packaging.template;

import static br.com.metas.packaging.template.Template.FUNCTIONS;
import static br.com.metas.packaging.template.Template.target;

import br.com.metas.packaging.Project;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rules for the alarms, and for the runbook's chapter on each alarm. */
final class AlarmRules {
  static final List<Rule> RULES =
      List.of(
          new Rule("every function is watched for errors and throttles", AlarmRules::functions),
          new Rule("the API is watched for 5xx and for slow answers", AlarmRules::api),
          new Rule(
              "every queue of failed messages is watched for depth and age", AlarmRules::queues),
          new Rule("an alarm on a log line's figure has its filter", AlarmRules::filtered),
          new Rule(
              "every alarm notifies the topic when it starts and when it ends", AlarmRules::told),
          new Rule("an alarm without a topic stops a deployment", AlarmRules::silent),
          new Rule("missing data raises an alarm only where it means failure", AlarmRules::silence),
          new Rule("a rebuild that did not run is noticed", AlarmRules::rebuild),
          new Rule("reads that bypass the cache and failed calls are watched", AlarmRules::cache),
          new Rule("the dashboard shows what exists", AlarmRules::dashboard),
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
        "an average hides slow requests");
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
        filtered.equals(
            Set.of(
                "EvictionAge",
                "OutboxOldest",
                "OutboxParked",
                "Reads",
                "Bypasses",
                "CacheCallsFailed")),
        "filters: " + filtered);
    template
        .all("AWS::CloudWatch::Alarm")
        .forEach((id, alarm) -> {
          List<JsonNode> metrics = new ArrayList<>(alarm.findValues("Metric"));
          metrics.add(alarm);
          for (JsonNode metric : metrics) {
            report.require(
                !target(metric.path("Namespace")).equals("AWS::StackName")
                    || filtered.contains(metric.path("MetricName").asText()),
                id + " watches a metric that the stack does not write");
          }
        });
  }

  /** Alarms for which missing data means failure. */
  private static final Set<String> FOR_MISSING_DATA = Set.of("OutboxRelaySilentAlarm");

  /** Alarms that only a deployment group watches. */
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
          alarm + " does not stop a deployment");
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
            report.require(
                alarm
                    .path("TreatMissingData")
                    .asText()
                    .equals(FOR_MISSING_DATA.contains(id) ? "breaching" : "notBreaching"),
                id));
    JsonNode relay = template.properties("OutboxRelaySilentAlarm");
    report.require(
        relay.path("MetricName").asText().equals("Invocations")
            && relay.path("ComparisonOperator").asText().equals("LessThanThreshold")
            && relay.path("Period").asInt() * relay.path("EvaluationPeriods").asInt() == 300
            && template
                .json()
                .at("/Resources/OutboxRelaySilentAlarm/Condition")
                .asText()
                .equals("RelaysOutbox"),
        "the alarm must ignore a relay that is switched off");
  }

  /** The days and the hour of the default cron, in UTC. */
  private static void rebuild(Template template, Rule.Report report) {
    JsonNode metrics = template.properties("RebuildSilentAlarm").path("Metrics");
    String expression = metrics.at("/0/Expression").asText();
    String[] cron =
        template
            .parameter("RebuildCron")
            .path("Default")
            .asText()
            .replace("cron(", "")
            .split(" ", -1);
    int utc = Integer.parseInt(cron[1]) + 3;
    for (String day : cron[2].split(",", -1)) {
      report.require(
          expression.contains("DATE(filled) == " + day), "the alarm does not know day " + day);
    }
    report.require(
        expression.contains("HOUR(filled) == " + (utc - 1)), "the alarm has another hour");
    int hours = metrics.at("/2/MetricStat/Period").asInt() / 3_600;
    // A window that begins at the end of that hour still contains the run and two hours of retries.
    report.require(hours == 3, "a window of " + hours + " h");
    report.require(
        metrics.at("/1/Expression").asText().equals("FILL(runs, 0)"),
        "missing data is not counted as 0");
    report.require(
        target(metrics.at("/2/MetricStat/Metric/Dimensions/0/Value"))
            .equals("RebuildScheduleFunction"),
        "the metric is of another function");
    report.require(
        template
            .json()
            .at("/Resources/RebuildSilentAlarm/Condition")
            .asText()
            .equals("RebuildsByDefault"),
        "the alarm's days differ from the cron's");
  }

  private static void cache(Template template, Rule.Report report) {
    JsonNode share = template.properties("GoalsApiBypassAlarm");
    report.require(
        share.at("/Metrics/0/Expression").asText().contains("bypasses")
            && share.path("Threshold").asInt() <= 50,
        "the alarm does not watch a share");
    Set<String> logs =
        template.all("AWS::Logs::MetricFilter").values().stream()
            .filter(filter ->
                filter
                    .at("/MetricTransformations/0/MetricName")
                    .asText()
                    .equals("CacheCallsFailed"))
            .map(filter -> target(filter.path("LogGroupName")))
            .collect(Collectors.toSet());
    report.require(
        logs.equals(Set.of("GoalsApiLog", "CacheEvictorLog", "RebuildWorkerLog")),
        "failed calls of " + logs);
  }

  private static void dashboard(Template template, Rule.Report report) {
    JsonNode body = template.properties("Dashboard").at("/DashboardBody/Fn::Sub");
    String text =
        body.path(0)
            .asText()
            .replace("${Database}", body.at("/1/Database/Fn::If/1/Fn::Sub").asText());
    try {
      JsonNode widgets = new ObjectMapper().readTree(text).path("widgets");
      report.require(widgets.size() >= 6, "widgets: " + widgets.size());
    } catch (JsonProcessingException e) {
      report.require(false, "no JSON: " + e.getMessage());
    }
    for (String shown :
        List.of(
            "StaticHit",
            "Miss",
            "QueryTime",
            "Latency",
            "EvictionAge",
            "OutboxOldest",
            "${RebuildQueue.QueueName}",
            "DatabaseConnections",
            "ConcurrentExecutions")) {
      report.require(text.contains(shown), shown + " is not shown");
    }
    // A reference that Fn::Sub does not know stops the deployment.
    Matcher references = Pattern.compile("\\$\\{([A-Za-z:]+)[.}]").matcher(text);
    while (references.find()) {
      String name = references.group(1);
      report.require(
          name.startsWith("AWS::")
              || template.json().path("Resources").has(name)
              || template.json().path("Parameters").has(name),
          name + " is not in the template");
    }
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
