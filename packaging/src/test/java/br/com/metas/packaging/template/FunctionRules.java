package br.com.metas.packaging.template;

import static br.com.metas.packaging.template.Template.API;
import static br.com.metas.packaging.template.Template.EVICTOR;
import static br.com.metas.packaging.template.Template.FUNCTIONS;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules for the five functions. */
final class FunctionRules {
  private static final int EPHEMERAL_LIMIT_OF_SNAPSTART_MIB = 512;

  static final List<Rule> RULES =
      List.of(
          new Rule("there are five functions, on Java 25 and Arm, traced", FunctionRules::runtime),
          new Rule(
              "only the API function has snapshots, and a small disk", FunctionRules::snapshots),
          new Rule(
              "a new revision publishes a new version under the alias", FunctionRules::versions),
          new Rule(
              "calls move to a new version while the gateway's 5xx are watched",
              FunctionRules::shift),
          new Rule("no address is cached longer than a call", FunctionRules::addresses),
          new Rule("a bulk import leaves concurrency for other functions", FunctionRules::evictor),
          new Rule("a secret's ARN is whole", FunctionRules::whole),
          new Rule("metrics carry their environment", FunctionRules::environment),
          new Rule("all functions but the evictor are in the VPC", FunctionRules::network),
          new Rule(
              "no variable holds a secret, and the connection to MySQL is encrypted",
              FunctionRules::secrets),
          new Rule("logs are kept for as long as the parameter says", FunctionRules::logs));

  private FunctionRules() {}

  private static void runtime(Template template, Rule.Report report) {
    report.require(
        template.functions().keySet().equals(Set.copyOf(FUNCTIONS)),
        "other functions: " + template.functions().keySet());
    template
        .functions()
        .forEach((id, function) -> {
          report.require(function.path("Runtime").asText().equals("java25"), id + ": runtime");
          report.require(
              function.path("Architectures").path(0).asText().equals("arm64"), id + ": machine");
          report.require(
              function.path("TracingConfig").path("Mode").asText().equals("Active"),
              id + " is not traced");
        });
  }

  private static void snapshots(Template template, Rule.Report report) {
    template
        .functions()
        .forEach((id, function) -> {
          boolean snapshots =
              function.path("SnapStart").path("ApplyOn").asText().equals("PublishedVersions");
          report.require(snapshots == id.equals(API), id + ": snapshots " + snapshots);
          int disk =
              function
                  .path("EphemeralStorage")
                  .path("Size")
                  .asInt(EPHEMERAL_LIMIT_OF_SNAPSTART_MIB);
          report.require(
              !snapshots || disk <= EPHEMERAL_LIMIT_OF_SNAPSTART_MIB,
              id + ": a disk of " + disk + " MiB excludes snapshots");
        });
  }

  private static void versions(Template template, Rule.Report report) {
    Map<String, JsonNode> versions = template.all("AWS::Lambda::Version");
    String revision = template.parameter("Revision").path("Default").asText();
    report.require(
        versions.keySet().equals(Set.of(API + "Version" + revision.substring(0, 10))),
        "the version does not follow the revision: " + versions.keySet());
    JsonNode alias = template.properties(API + "Aliaslive");
    report.require(alias.path("Name").asText().equals("live"), "no alias");
    report.require(
        versions.containsKey(Template.target(alias.path("FunctionVersion"))),
        "the alias points elsewhere");
  }

  private static void shift(Template template, Rule.Report report) {
    JsonNode group = template.properties(API + "DeploymentGroup");
    report.require(
        group
                .at("/AlarmConfiguration/Alarms/0/Name")
                .equals(template.properties("GoalsApiShiftAlarm").path("AlarmName"))
            && group.at("/AlarmConfiguration/Enabled").asBoolean()
            && Template.texts(group.at("/AutoRollbackConfiguration/Events"))
                .contains("DEPLOYMENT_STOP_ON_ALARM"),
        "errors of the new version do not roll it back");
    report.require(
        template
            .json()
            .at("/Resources/" + API + "Aliaslive/UpdatePolicy/CodeDeployLambdaAliasUpdate")
            .has("DeploymentGroupName"),
        "the alias moves all traffic at once");
    JsonNode alarm = template.properties("GoalsApiShiftAlarm");
    report.require(
        alarm.path("Namespace").asText().equals("AWS/ApiGateway")
            && alarm.path("MetricName").asText().equals("5xx")
            && alarm.path("Period").asInt() * alarm.path("EvaluationPeriods").asInt() <= 120,
        "the alarm does not see a 503 of the function in time: " + alarm);
    report.require(
        template
            .parameter("TrafficShift")
            .path("AllowedValues")
            .toString()
            .contains("Canary10Percent5Minutes"),
        "the deployment is not a canary");
  }

  private static void addresses(Template template, Rule.Report report) {
    template
        .functions()
        .forEach((id, function) ->
            report.require(
                id.equals(EVICTOR)
                    || List.of(
                            function
                                .at("/Environment/Variables/JAVA_TOOL_OPTIONS")
                                .asText()
                                .split(" ", -1))
                        .contains("-Dsun.net.inetaddr.ttl=0"),
                id + " keeps the database's old address"));
  }

  private static void evictor(Template template, Rule.Report report) {
    report.require(
        Template.target(template.properties(EVICTOR).at("/ReservedConcurrentExecutions/Fn::If/1"))
            .equals("EvictorConcurrency"),
        "as many instances as there are events");
    report.require(
        template.parameter("EvictorConcurrency").path("Default").asInt() > 0, "no bound");
  }

  private static void whole(Template template, Rule.Report report) {
    for (String parameter : List.of("DatabaseSecretArn", "OutboxDatabaseSecretArn")) {
      String pattern = template.parameter(parameter).path("AllowedPattern").asText(".*");
      String arn = "arn:aws:secretsmanager:sa-east-1:123456789012:secret:metas/db";
      report.require((arn + "-Ab12Cd").matches(pattern), parameter + " refuses a whole ARN");
      report.require(!arn.matches(pattern), parameter + " takes an ARN without its end");
    }
  }

  private static void environment(Template template, Rule.Report report) {
    template
        .functions()
        .forEach((id, function) ->
            report.require(
                Template.target(function.at("/Environment/Variables/GOALS_ENVIRONMENT"))
                    .equals("Environment"),
                id + " mixes its metrics with another environment's"));
  }

  private static void network(Template template, Rule.Report report) {
    template
        .functions()
        .forEach((id, function) ->
            report.require(
                function.has("VpcConfig") != id.equals(EVICTOR),
                id + ": is on the wrong side of the VPC"));
  }

  private static void secrets(Template template, Rule.Report report) {
    template
        .functions()
        .forEach((id, function) -> {
          JsonNode variables = function.path("Environment").path("Variables");
          variables
              .fieldNames()
              .forEachRemaining(name ->
                  report.require(
                      !name.matches(".*(PASSWORD|USERNAME|TOKEN|SECRET)$"),
                      id + " has " + name + " in its environment"));
          report.require(
              !variables.has("GOALS_DB_URL")
                  || Template.target(variables.path("GOALS_DB_AUTHORITY"))
                      .equals("DatabaseAuthority"),
              id + " does not get the certificate authority");
          report.require(
              !variables.has("GOALS_DB_URL") || variables.has("GOALS_DB_SECRET_ARN"),
              id + " has no secret to connect with");
        });
    JsonNode options = template.parameter("DatabaseUrlOptions");
    report.require(
        options.path("Default").asText().contains("sslMode=VERIFY_IDENTITY"),
        "by default MySQL's identity is not checked");
    report.require(
        !"sslMode=DISABLED".matches(options.path("AllowedPattern").asText(".*")),
        "the connection to MySQL may be unencrypted");
  }

  private static void logs(Template template, Rule.Report report) {
    template
        .functions()
        .forEach((id, function) -> {
          String group = Template.target(function.path("LoggingConfig").path("LogGroup"));
          report.require(
              template
                  .properties(group)
                  .path("RetentionInDays")
                  .path("Ref")
                  .asText()
                  .equals("LogRetentionDays"),
              id + " keeps its logs without limit");
        });
  }
}
