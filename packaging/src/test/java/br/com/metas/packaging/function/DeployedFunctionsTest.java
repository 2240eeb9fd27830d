package br.com.metas.packaging.function;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.packaging.Project;
import br.com.metas.testkit.EventBusStandIn;
import br.com.metas.testkit.LambdaRuntimeApi.Answered;
import br.com.metas.testkit.LambdaRuntimeApi.Failed;
import br.com.metas.testkit.LambdaRuntimeApi.Phase;
import br.com.metas.testkit.LambdaRuntimeApi.Result;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Starts and calls each package of {@code sam build} as Lambda does. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("container")
class DeployedFunctionsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String API = "GoalsApiFunction";
  private static final String SECOND_PASSWORD = "anotherPasswordToBeFound2";

  private FunctionServices services;

  @BeforeAll
  void start() throws IOException, SQLException {
    services = new FunctionServices();
  }

  @AfterAll
  void stop() {
    services.close();
  }

  static Stream<String> functions() {
    return PackageTest.functions();
  }

  @Test
  void theApiAnswersAfterARestoreWithASecretThatWasRotatedMeanwhile() throws Exception {
    int readBefore = services.secrets().reads().size();
    Map<String, String> variables = new TreeMap<>(services.variables(API));
    try (DatagramSocket xray = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        FunctionProcess api =
            FunctionProcess.startToCheckpoint(API, traced(variables, xray.getLocalPort()))) {
      assertThat(api.checkpoint()).isEmpty();
      assertThat(services.secrets().reads().size())
          .as("the secret is not read")
          .isEqualTo(readBefore);
      List<String> secrets =
          List.of(
              "Padaria",
              "19987654321",
              FunctionServices.READER,
              FunctionServices.FIRST_PASSWORD,
              SECOND_PASSWORD);
      for (String secret : secrets) {
        assertThat(api.remembers(secret)).as("in the snapshot: " + secret).isFalse();
      }
      for (String first : List.of("protocol.a.NativeProtocol", "jdbc.result.ResultSetImpl")) {
        assertThat(api.hasLoaded("com.mysql.cj." + first)).as("in the snapshot: " + first).isTrue();
      }
      assertThat(api.log()).doesNotContain("hook step");
      services.rotate(SECOND_PASSWORD);
      api.restore();

      JsonNode answer = answer(api.invoke(goals()));
      assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(200);
      JsonNode body = JSON.readTree(answer.path("body").asText());
      assertThat(body.at("/summary/customers").asInt()).isEqualTo(1);
      assertThat(body.at("/summary/goal_2025").decimalValue()).isEqualByComparingTo("1000.00");
      assertThat(body.at("/data/0/customer_name").asText()).isEqualTo("Padaria São João");
      assertThat(body.at("/data/0/sold_month").decimalValue()).isEqualByComparingTo("150.50");
      assertThat(services.secrets().reads().size()).as("it is now").isGreaterThan(readBefore);

      for (String known : List.of("Padaria", FunctionServices.READER, SECOND_PASSWORD)) {
        assertThat(api.remembers(known)).as("the search would find " + known).isTrue();
      }

      assertThat(header(answer(api.invoke(goals())), "x-cache-status")).isEqualTo("HIT");
      assertThat(told(xray)).contains("DynamoDB ReadLayers", "MySQL Live");
      assertThat(api.log()).contains("\"sellerId\"").doesNotContain("Padaria");
    }
  }

  private static Map<String, String> traced(Map<String, String> variables, int port) {
    variables.put("AWS_XRAY_DAEMON_ADDRESS", "127.0.0.1:" + port);
    return variables;
  }

  /** The names of the first eight subsegments: those of a fill and the beginning of a hit. */
  private static List<String> told(DatagramSocket xray) throws IOException {
    xray.setSoTimeout(60_000);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      DatagramPacket packet = new DatagramPacket(new byte[2_000], 2_000);
      xray.receive(packet);
      String segment =
          new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8)
              .split("\n", 2)[1];
      names.add(JSON.readTree(segment).path("name").asText());
    }
    return names;
  }

  @Test
  void aMySqlThatIsDownBlocksNoDeploymentAndIsReportedToTheCaller() throws Exception {
    try (FunctionProcess api =
        FunctionProcess.startToCheckpoint(API, services.variablesWithoutMySql(API))) {
      assertThat(api.checkpoint()).isEmpty();
      api.restore();
      JsonNode answer = answer(api.invoke(goals()));
      assertThat(answer.path("statusCode").asInt()).isEqualTo(503);
      assertThat(header(answer, "retry-after")).isNotEmpty();
    }
  }

  @Test
  void theApiAnswersWithoutSnapshotsToo() throws Exception {
    try (FunctionProcess api = FunctionProcess.start(API, services.variables(API))) {
      assertThat(answer(api.invoke(unrouted())).path("statusCode").asInt()).isEqualTo(404);
    }
  }

  @Test
  void theEvictorReplacesTheHeadOfTheSellerThatAnEventNames() throws Exception {
    String event = Project.read("events/samples/1.0/SaleRegistered/minimal.json");
    long seller = JSON.readTree(event).at("/detail/seller_id").asLong();
    Map<?, ?> before = services.head(seller);
    try (FunctionProcess evictor =
        FunctionProcess.start("CacheEvictorFunction", services.variables("CacheEvictorFunction"))) {
      assertThat(answer(evictor.invoke(event)).path("evicted").toString()).contains("" + seller);
      Map<?, ?> after = services.head(seller);
      assertThat(after).isNotEmpty().isNotEqualTo(before);
      assertThat(evictor.log()).contains("\"message\":\"evicted\"").contains("\"age_ms\":");
    }
  }

  @Test
  void theEvictorFailsOnWhatItDoesNotUnderstandSoThatTheQueueKeepsIt() throws Exception {
    try (FunctionProcess evictor =
        FunctionProcess.start("CacheEvictorFunction", services.variables("CacheEvictorFunction"))) {
      assertThat(evictor.invoke("{\"id\":\"1\",\"detail-type\":\"Unheard\"}"))
          .isInstanceOfSatisfying(
              Failed.class, failed -> assertThat(failed.phase()).isEqualTo(Phase.INVOCATION));
    }
  }

  @Test
  void whyAnEvictionOrARebuildFailedIsInTheLog() throws Exception {
    Map<String, String> events =
        Map.of(
            "CacheEvictorFunction",
            Project.read("events/samples/1.0/SaleRegistered/minimal.json"),
            "RebuildWorkerFunction",
            """
            {"Records":[{"messageId":"one","body":"{\\"seller_id\\":42,\\"year\\":2025}",
             "eventSource":"aws:sqs","attributes":{},"messageAttributes":{}}]}
            """);
    for (Map.Entry<String, String> one : events.entrySet()) {
      Map<String, String> variables = new TreeMap<>(services.variables(one.getKey()));
      variables.put("GOALS_TABLE_NAME", "no-such-table");
      try (FunctionProcess function = FunctionProcess.start(one.getKey(), variables)) {
        function.invoke(one.getValue());
        assertThat(function.log())
            .as(one.getKey())
            .containsPattern("\"cache call failed\",\"call\":\"(ReplaceHead|Claim)\"")
            .contains("ResourceNotFoundException ResourceNotFoundException");
      }
    }
  }

  @Test
  void theScheduleSendsAMessageForEachSeller() throws Exception {
    try (FunctionProcess schedule =
        FunctionProcess.start(
            "RebuildScheduleFunction", services.variables("RebuildScheduleFunction"))) {
      JsonNode report = answer(schedule.invoke("{\"cause\":\"test\",\"year\":2025}"));
      assertThat(report.path("sellers").asInt()).as(report.toString()).isEqualTo(1);
      assertThat(services.queue().bodies()).contains("{\"seller_id\":42,\"year\":2025}");
    }
  }

  @Test
  void aWorkerFillsBothLayersOfAWalletAndReportsTheMessageThatFailed() throws Exception {
    String event =
        """
        {"Records":[
         {"messageId":"good","body":"{\\"seller_id\\":42,\\"year\\":2025}","eventSource":"aws:sqs",
          "attributes":{},"messageAttributes":{},"receiptHandle":"r","awsRegion":"us-east-1"},
         {"messageId":"bad","body":"nonsense","eventSource":"aws:sqs",
          "attributes":{},"messageAttributes":{},"receiptHandle":"r","awsRegion":"us-east-1"}]}
        """;
    try (FunctionProcess worker =
        FunctionProcess.start(
            "RebuildWorkerFunction", services.variables("RebuildWorkerFunction"))) {
      JsonNode answer = answer(worker.invoke(event));
      assertThat(answer.toString())
          .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"bad\"}]}");
      assertThat(services.head(42).keySet())
          .as("HEAD names both fills")
          .anyMatch(name -> name.startsWith("fill#STATIC#v2#2025"))
          .anyMatch(name -> name.startsWith("fill#ANNUAL#v2#2025#"));
    }
  }

  @Test
  void theRelayPublishesWhatTheOutboxHolds() throws Exception {
    services.execute(
        "INSERT INTO outbox (event_id, source, detail_type, detail, occurred_at) VALUES"
            + " ('11111111-1111-4111-8111-111111111111', 'sales.service', 'SaleRegistered', '{}',"
            + " UTC_TIMESTAMP(3))");
    try (FunctionProcess relay =
        FunctionProcess.start("OutboxRelayFunction", services.variables("OutboxRelayFunction"))) {
      JsonNode report = answer(relay.invoke("{\"cause\":\"schedule\"}"));
      assertThat(report.path("published").asInt()).as(report.toString()).isEqualTo(1);
      assertThat(services.bus().accepted())
          .extracting(EventBusStandIn.Entry::bus, EventBusStandIn.Entry::detailType)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(FunctionServices.BUS, "SaleRegistered"));
      assertThat(services.number("SELECT COUNT(*) FROM outbox WHERE published_at IS NULL"))
          .isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void withoutItsVariablesAFunctionDoesNotStartAndNamesThemAll(String function) throws Exception {
    Set<String> set = Packages.built().variables(function, Map.of()).keySet();
    try (FunctionProcess process = FunctionProcess.start(function, Map.of())) {
      assertThat(process.invoke("{}"))
          .isInstanceOfSatisfying(
              Failed.class,
              failed -> {
                assertThat(failed.phase()).isEqualTo(Phase.INIT);
                Set<String> missing = named(failed.body());
                assertThat(missing).isNotEmpty().isSubsetOf(set);
                assertThat(missing)
                    .as("variables without a default")
                    .containsAll(
                        set.stream()
                            .filter(name ->
                                name.matches(
                                    "GOALS_(TABLE_NAME|DB_URL|DB_SECRET_ARN|EVENT_BUS_NAME)"))
                            .collect(Collectors.toSet()));
              });
    }
  }

  private static Set<String> named(String report) {
    Set<String> names = new TreeSet<>();
    java.util.regex.Matcher matcher =
        java.util.regex.Pattern.compile("GOALS_[A-Z_]+ is missing").matcher(report);
    while (matcher.find()) {
      names.add(matcher.group().replace(" is missing", ""));
    }
    return names;
  }

  private static JsonNode answer(Result result) throws IOException {
    assertThat(result).as(result.toString()).isInstanceOf(Answered.class);
    return JSON.readTree(((Answered) result).body());
  }

  private static String header(JsonNode answer, String name) {
    return answer.path("headers").properties().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(header -> header.getValue().asText())
        .findFirst()
        .orElse("");
  }

  /**
   * A request as API Gateway sends it (payload 2.0): lower-case headers, claims as strings, nulls.
   */
  private static String goals() {
    return """
    {"version":"2.0","routeKey":"GET /api/v2/analytics/goals/seller/{sellerId}",
     "rawPath":"/api/v2/analytics/goals/seller/42","rawQueryString":"year=2025&month=3",
     "headers":{"accept":"application/json","host":"api.example"},
     "queryStringParameters":{"year":"2025","month":"3"},
     "pathParameters":{"sellerId":"42"},
     "requestContext":{"accountId":"123456789012","apiId":"a","stage":"$default",
      "requestId":"gateway-1","routeKey":"GET /api/v2/analytics/goals/seller/{sellerId}",
      "timeEpoch":1768924800000,"domainName":"api.example","domainPrefix":"api",
      "authorizer":{"jwt":{"claims":{"sub":"u","seller_id":"42"},"scopes":null}},
      "http":{"method":"GET","path":"/api/v2/analytics/goals/seller/42","protocol":"HTTP/1.1",
       "sourceIp":"192.0.2.1","userAgent":"test"}},
     "body":null,"isBase64Encoded":false}
    """;
  }

  private static String unrouted() {
    return """
    {"version":"2.0","routeKey":"$default","rawPath":"/nowhere","rawQueryString":"",
     "headers":{"accept":"*/*"},
     "requestContext":{"requestId":"gateway-2","routeKey":"$default","stage":"$default",
      "http":{"method":"GET","path":"/nowhere","protocol":"HTTP/1.1"}},
     "isBase64Encoded":false}
    """;
  }
}
