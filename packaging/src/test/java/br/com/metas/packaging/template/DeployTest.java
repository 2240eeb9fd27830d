package br.com.metas.packaging.template;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.packaging.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The checks of {@code make deploy-*} before and after SAM, against a stand-in for AWS's JSON APIs.
 * Here SAM is a script that ends at once.
 */
class DeployTest {
  private static final String ENOUGH =
      "{\"AccountLimit\":{\"ConcurrentExecutions\":1000,\"UnreservedConcurrentExecutions\":1000}}";

  @TempDir Path project;
  private AwsStandIn aws;

  @BeforeEach
  void layAProject() throws IOException {
    Files.createDirectories(project.resolve("deploy"));
    Files.createDirectories(project.resolve(".aws-sam/build"));
    Files.copy(Project.root().resolve("deploy/deploy.py"), project.resolve("deploy/deploy.py"));
    Files.copy(Project.root().resolve("template.yaml"), project.resolve("template.yaml"));
    Path sam = project.resolve("sam");
    Files.writeString(sam, "#!/bin/sh\necho \"sam $*\" >>" + project.resolve("sam.log") + "\n");
    assertThat(sam.toFile().setExecutable(true)).isTrue();
    aws = AwsStandIn.start();
    aws.accountSettings(ENOUGH);
  }

  @AfterEach
  void stop() {
    aws.close();
  }

  @Test
  void aConcurrencyThatTheAccountCannotReserveIsRefusedInOneLineBeforeAnythingIsBuilt()
      throws IOException {
    aws.accountSettings(
        "{\"AccountLimit\":{\"ConcurrentExecutions\":10,\"UnreservedConcurrentExecutions\":10}}");
    Project.Finished refused = deploy("ApiConcurrency=50", "EvictorConcurrency=0");
    assertThat(refused.code()).isNotZero();
    assertThat(refused.errors())
        .contains("ApiConcurrency=50 and EvictorConcurrency=0 can't be reserved in sa-east-1")
        .contains("Set both to 0 (no bound)")
        .hasLineCount(1);
    assertThat(project.resolve("sam.log")).doesNotExist();
  }

  @Test
  void theTemplatesDefaultIsCheckedToo() throws IOException {
    aws.accountSettings(
        "{\"AccountLimit\":{\"ConcurrentExecutions\":120,\"UnreservedConcurrentExecutions\":120}}");
    assertThat(run("--check", "Environment=dev").errors())
        .contains("ApiConcurrency=50 and EvictorConcurrency=5")
        .contains("Set the two to 20 or less together");
  }

  @Test
  void whatThisStackHasReservedAlreadyCountsAsFree() throws IOException {
    aws.accountSettings(
        "{\"AccountLimit\":{\"ConcurrentExecutions\":150,\"UnreservedConcurrentExecutions\":100}}");
    assertThat(run("--check", "ApiConcurrency=50", "EvictorConcurrency=0").code()).isNotZero();
    aws.reserved(50);
    assertThat(run("--check", "ApiConcurrency=50", "EvictorConcurrency=0").code()).isZero();
  }

  @Test
  void noReservationIsAskedForWhereThereIsNoBound() throws IOException {
    assertThat(run("--check", "ApiConcurrency=0", "EvictorConcurrency=0").code()).isZero();
    assertThat(aws.calls()).isEmpty();
  }

  @Test
  void anEmptyValueIsRefusedBeforeSamDoes() throws IOException {
    Project.Finished refused = run("--config", "AlarmTopicArn=", "Environment=dev");
    assertThat(refused.errors())
        .contains("AlarmTopicArn has no value, which SAM refuses; remove the line")
        .hasLineCount(1);
  }

  @Test
  void samReadsEveryValueAsItIsWritten() throws IOException {
    List<String> values =
        List.of(
            "SignInOrigins=https://a.example https://b.example",
            "DatabaseUrlOptions=sslMode=VERIFY_CA&connectionAttributes=a:b",
            "RebuildCron=cron(0 3 1,3 * ? *)",
            "SubnetIds=subnet-1,subnet-2",
            "ClaimRole=it's \"the\" role",
            "JwtAudience=\"already quoted\"");
    JsonNode read = readBySam(run("--config", values.toArray(String[]::new)).output());
    for (String value : values) {
      String name = value.substring(0, value.indexOf('='));
      String text = value.substring(value.indexOf('=') + 1);
      assertThat(read.path(name).asText())
          .isEqualTo(text.equals("\"already quoted\"") ? "already quoted" : text);
    }
    assertThat(read.path("Revision").asText()).matches("[0-9a-f]{64}");
  }

  @Test
  void aNewAccountCanTakeDevAndProductionShiftsItsCallsSlowly() throws IOException {
    String committed = Project.read("samconfig.toml");
    JsonNode dev = readBySam(committed, "dev");
    assertThat(dev.path("ApiConcurrency").asText()).isEqualTo("0");
    assertThat(dev.path("EvictorConcurrency").asText()).isEqualTo("0");
    assertThat(dev.has("TrafficShift")).isFalse();
    assertThat(readBySam(committed, "prod").path("TrafficShift").asText())
        .isEqualTo("Canary10Percent5Minutes");
  }

  @Test
  void samWouldCutAValueWithoutQuotes() throws IOException {
    JsonNode read = readBySam(config("SignInOrigins=https://a.example https://b.example"));
    assertThat(read.path("SignInOrigins").asText()).isEqualTo("https://a.example");
  }

  @Test
  void aNewVersionThatAnswersIsADeployment() throws IOException {
    Project.Finished deployed =
        deploy(
            "ApiConcurrency=0",
            "EvictorConcurrency=0",
            "ClaimRole=papel",
            "OverseerRoles=gerente,diretor");
    assertThat(deployed.code()).as(deployed.errors()).isZero();
    assertThat(deployed.output()).contains("the new version answers: 200");
    assertThat(Files.readAllLines(project.resolve("sam.log"))).hasSize(2);
    JsonNode sent = new ObjectMapper().readTree(aws.invoked());
    assertThat(aws.calls()).contains("Invoke live");
    assertThat(sent.at("/requestContext/authorizer/jwt/claims/papel").asText())
        .isEqualTo("gerente");
    assertThat(sent.at("/pathParameters/sellerId").asText()).isEqualTo("9".repeat(18));
  }

  @Test
  void aMySqlThatDoesNotAnswerFailsTheDeployAndNamesTheLog() throws IOException {
    aws.answer("{\"statusCode\":503}");
    Project.Finished failed = deploy("ApiConcurrency=0", "EvictorConcurrency=0");
    assertThat(failed.code()).isNotZero();
    assertThat(failed.errors())
        .contains("answers 503: MySQL does not answer it")
        .contains("aws logs tail the-GoalsApiLog --region sa-east-1");
  }

  @Test
  void aFunctionThatThrowsFailsTheDeploy() throws IOException {
    aws.functionError("{\"errorMessage\":\"GOALS_DB_URL is missing\"}");
    assertThat(deploy("ApiConcurrency=0", "EvictorConcurrency=0").errors())
        .contains("the new version fails (Unhandled)")
        .contains("GOALS_DB_URL is missing");
  }

  @Test
  void aStepAroundTheSnapshotThatFailedFailsTheDeploy() throws IOException {
    aws.logLine("{\"level\":\"WARN\",\"message\":\"hook step failed\",\"step\":\"prime\"}");
    Project.Finished failed = deploy("ApiConcurrency=0", "EvictorConcurrency=0");
    assertThat(failed.code()).isNotZero();
    assertThat(failed.errors()).contains("hook step failed").contains("prime");
  }

  private Project.Finished deploy(String... overrides) throws IOException {
    return run("", overrides);
  }

  private Project.Finished run(String only, String... overrides) throws IOException {
    Files.writeString(project.resolve("samconfig.toml"), config(overrides));
    List<String> command = new ArrayList<>(List.of("env"));
    for (Map.Entry<String, String> variable : aws.environment().entrySet()) {
      command.add(variable.getKey() + "=" + variable.getValue());
    }
    command.add("SAM=" + project.resolve("sam"));
    command.addAll(
        List.of(Project.tool("python"), project.resolve("deploy/deploy.py").toString(), "dev"));
    if (!only.isEmpty()) {
      command.add(only);
    }
    return Project.run("", command.toArray(String[]::new));
  }

  /** Reads a configuration with SAM's own file reader and its own parser of overrides. */
  private JsonNode readBySam(String config) throws IOException {
    return readBySam(config, "dev");
  }

  private JsonNode readBySam(String config, String environment) throws IOException {
    Path file = project.resolve("generated.toml");
    Files.writeString(file, config);
    Project.Finished read =
        Project.run(
            """
            import click, json, pathlib, sys
            from samcli.cli.cli_config_file import ConfigProvider
            from samcli.cli.types import CfnParameterOverridesType
            with click.Context(click.Command("deploy")):
                read = ConfigProvider(section="parameters")(
                    pathlib.Path(sys.argv[1]), sys.argv[2], ["deploy"]
                )
            parsed = CfnParameterOverridesType().convert(read["parameter_overrides"], None, None)
            print(json.dumps(parsed))
            """,
            Project.tool("python"),
            "-",
            file.toString(),
            environment);
    assertThat(read.code()).as(read.errors()).isZero();
    return new ObjectMapper().readTree(read.output());
  }

  private static String config(String... overrides) {
    StringBuilder list = new StringBuilder();
    for (String override : overrides) {
      list.append("'''").append(override).append("''', ");
    }
    return "version = 0.1\n[dev.deploy.parameters]\nstack_name = \"metas-dev\"\n"
        + "region = \"sa-east-1\"\nparameter_overrides = ["
        + list
        + "]\n";
  }
}
