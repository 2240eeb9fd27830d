package br.com.metas.packaging.template;

import static br.com.metas.packaging.template.Template.SCHEDULE;
import static br.com.metas.packaging.template.Template.WORKER;
import static br.com.metas.packaging.template.Template.target;
import static br.com.metas.packaging.template.Template.texts;

import br.com.metas.rebuilder.RebuildWorkerHandler;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Rules for the schedules, the rebuild's queue and its workers. */
final class RebuildRules {
  /** Lambda developer guide, "Using Lambda with Amazon SQS": at least six times the time limit. */
  private static final int VISIBILITY_FACTOR = 6;

  static final List<Rule> RULES =
      List.of(
          new Rule(
              "schedules have no fixed name, their own input and limits", RebuildRules::schedules),
          new Rule("a cron has a question mark, by default and by pattern", RebuildRules::crons),
          new Rule("the rebuild runs in the business's time zone", RebuildRules::zone),
          new Rule("a rebuild that was not fanned out is kept", RebuildRules::unstarted),
          new Rule("the warm-up and the relay can be switched off", RebuildRules::switches),
          new Rule(
              "a message stays hidden six times as long as a worker may run",
              RebuildRules::visibility),
          new Rule("workers are bounded and report each failed message", RebuildRules::workers),
          new Rule("a wallet's time limit is below the worker's", RebuildRules::fits),
          new Rule("a message that keeps failing leaves the queue", RebuildRules::redrive));

  private RebuildRules() {}

  private static Map<String, JsonNode> schedulesOf(Template template) {
    return template.all("AWS::Scheduler::Schedule");
  }

  private static void schedules(Template template, Rule.Report report) {
    report.require(schedulesOf(template).size() == 3, "there are not three schedules");
    schedulesOf(template)
        .forEach((id, schedule) -> {
          report.require(!schedule.has("Name"), id + " has a name: a second stack collides");
          report.require(
              schedule.at("/Target/Input").asText().startsWith("{"),
              id + " has no input of its own");
          report.require(
              schedule.at("/Target/RetryPolicy").has("MaximumEventAgeInSeconds"), id + ": age");
        });
  }

  private static void crons(Template template, Rule.Report report) {
    for (String name : List.of("RebuildCron", "WarmUpCron")) {
      JsonNode parameter = template.parameter(name);
      String cron = parameter.path("Default").asText();
      String[] fields = cron.replaceAll("^cron\\(|\\)$", "").split(" ", -1);
      report.require(fields.length == 6, name + " has not six fields: " + cron);
      report.require(
          fields.length == 6 && (fields[2].equals("?") ^ fields[4].equals("?")),
          name + " needs a ? for the day of the month or of the week: " + cron);
      report.require(
          !"cron(0 3 1 * * *)".matches(parameter.path("AllowedPattern").asText(".*")),
          name + " accepts a cron without ?");
    }
  }

  private static void zone(Template template, Rule.Report report) {
    for (String event : List.of("Monthly", "WarmUp")) {
      report.require(
          template
              .properties(SCHEDULE + event)
              .path("ScheduleExpressionTimezone")
              .path("Ref")
              .asText()
              .equals("BusinessZone"),
          event + " runs in UTC");
    }
    report.require(
        template.parameter("BusinessZone").path("Default").asText().equals("America/Sao_Paulo"),
        "another zone by default");
  }

  private static void unstarted(Template template, Rule.Report report) {
    for (String event : List.of("Monthly", "WarmUp")) {
      report.require(
          target(template.properties(SCHEDULE + event).at("/Target/DeadLetterConfig/Arn"))
              .equals("ScheduleFailureQueue"),
          event + " is lost if it can't start");
    }
    report.require(
        target(
                template
                    .properties(SCHEDULE + "EventInvokeConfig")
                    .at("/DestinationConfig/OnFailure/Destination"))
            .equals("ScheduleFailureQueue"),
        "a failed fan-out is lost");
  }

  private static void switches(Template template, Rule.Report report) {
    report.require(
        template.properties(SCHEDULE + "WarmUp").at("/State/Fn::If/0").asText().equals("WarmsUp"),
        "the warm-up always runs");
    report.require(
        template
            .properties(Template.RELAY + "EveryMinute")
            .at("/State/Fn::If/0")
            .asText()
            .equals("RelaysOutbox"),
        "the relay always runs");
  }

  private static void visibility(Template template, Rule.Report report) {
    template
        .all("AWS::Lambda::EventSourceMapping")
        .forEach((id, mapping) -> {
          int visible =
              template
                  .properties(target(mapping.path("EventSourceArn")))
                  .path("VisibilityTimeout")
                  .asInt();
          int limit =
              template
                  .properties(target(mapping.path("FunctionName")))
                  .path("Timeout")
                  .asInt(Integer.MAX_VALUE);
          report.require(
              visible >= (long) VISIBILITY_FACTOR * limit,
              id + ": " + visible + " s for " + limit + " s");
        });
  }

  private static void workers(Template template, Rule.Report report) {
    JsonNode mapping = template.properties(WORKER + "Rebuild");
    report.require(
        target(mapping.path("EventSourceArn")).equals("RebuildQueue"),
        "the worker reads another queue");
    report.require(
        texts(mapping.path("FunctionResponseTypes")).contains("ReportBatchItemFailures"),
        "one failed wallet repeats its whole batch");
    String concurrency = target(mapping.at("/ScalingConfig/MaximumConcurrency"));
    report.require(
        template.parameter(concurrency).path("MinValue").asInt() >= 2,
        "AWS takes no maximum concurrency below 2, and the parameter does");
  }

  private static void fits(Template template, Rule.Report report) {
    long limit = template.properties(WORKER).path("Timeout").asLong() * 1_000;
    long start = 10_000;
    report.require(
        RebuildWorkerHandler.WALLET.toMillis() + start <= limit,
        "no wallet is started in " + limit + " ms");
  }

  private static void redrive(Template template, Rule.Report report) {
    JsonNode policy = template.properties("RebuildQueue").path("RedrivePolicy");
    report.require(
        target(policy.path("deadLetterTargetArn")).equals("RebuildDeadLetterQueue"),
        "the queue has no dead-letter queue");
    // Lambda's guide asks for 5 or more, so that throttled polls don't count as failures.
    report.require(policy.path("maxReceiveCount").asInt() >= 5, "the queue gives up too early");
  }
}
