package br.com.metas.local;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.testkit.EmbeddedDynamoDb;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The runner as a process: signals, ports, variables, files. */
@Timeout(300)
class RunnerProcessTest {
  @TempDir private Path folder;

  @Tag("server-programs")
  @ParameterizedTest(name = "SIG{0} -> {1}")
  @CsvSource({"TERM,143", "INT,130"})
  void aSignalEndsEveryPartWithinFiveSecondsAndLeavesNoProcess(String signal, int code)
      throws Exception {
    try (RunnerProcess runner =
        RunnerProcess.start(Map.of("GOALS_PORT", "0", "GOALS_DATA", "empty"))) {
      runner.ready();
      List<ProcessHandle> servers = runner.descendants();
      assertThat(servers).isNotEmpty();

      runner.signal(signal);

      assertThat(runner.exit(5)).contains(code);
      servers.forEach(server -> server.onExit().join());
      assertThat(runner.restOfOutput()).isEmpty();
    }
  }

  @Test
  void aPortInUseIsNamedInOneLineBeforeAnythingStarts() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        RunnerProcess runner =
            RunnerProcess.start(Map.of("GOALS_PORT", Integer.toString(taken.getLocalPort())))) {
      assertThat(runner.exit(60)).contains(1);
      assertThat(runner.errors().strip().lines().toList())
          .singleElement()
          .asString()
          .contains("port " + taken.getLocalPort() + " is in use");
    }
  }

  @Test
  void everyWrongVariableIsNamedAtOnce() throws Exception {
    try (RunnerProcess runner =
        RunnerProcess.start(
            Map.of(
                "GOALS_PORT", "99999",
                "GOALS_DATA", "/no/such/folder",
                "GOALS_CLOCK", "yesterday",
                "GOALS_STATIC_TTL_SECONDS", "0",
                "GOALS_ANNUAL_TTL_SECONDS", "x",
                "GOALS_DB_URL", "jdbc:postgresql://h/d",
                "GOALS_DYNAMODB_ENDPOINT", "nowhere"))) {
      assertThat(runner.exit(60)).contains(1);
      assertThat(runner.errors())
          .contains(
              "GOALS_PORT",
              "GOALS_DATA",
              "GOALS_CLOCK",
              "GOALS_STATIC_TTL_SECONDS",
              "GOALS_ANNUAL_TTL_SECONDS",
              "GOALS_DB_URL",
              "GOALS_DB_USER",
              "GOALS_DYNAMODB_ENDPOINT");
    }
  }

  @Test
  void aBadLineStopsTheStartAndIsNamed() throws Exception {
    Files.writeString(
        folder.resolve("customers.csv"), "customer_id,customer_name,city,state\n1,A,B,SP\n");
    Files.writeString(
        folder.resolve("goals.csv"), "seller_id,customer_id,year,classification,goal\n");
    Files.writeString(
        folder.resolve("sales.csv"), "customer_id,seller_id,sale_date,amount\n1,1,soon,1\n");

    try (RunnerProcess runner =
        RunnerProcess.start(Map.of("GOALS_PORT", "0", "GOALS_DATA", folder.toString()))) {
      assertThat(runner.exit(120)).contains(1);
      assertThat(runner.errors()).contains("sales.csv line 2, column sale_date: 'soon' is not");
    }
  }

  private void writeOneCustomerWithAGoalOf(int goal) throws IOException {
    Files.writeString(
        folder.resolve("customers.csv"), "customer_id,customer_name,city,state\n7,A,B,SP\n");
    Files.writeString(
        folder.resolve("goals.csv"),
        "seller_id,customer_id,year,classification,goal\n42,7,2026,A," + goal + "\n");
    Files.writeString(
        folder.resolve("sales.csv"),
        "customer_id,seller_id,sale_date,amount\n7,42,2026-01-05,10\n");
  }

  @Test
  void aTableThatOutlivesTheRunShowsNothingOfTheRowsBefore() throws Exception {
    try (EmbeddedDynamoDb theirs = EmbeddedDynamoDb.start()) {
      for (int imported : List.of(100, 200)) {
        writeOneCustomerWithAGoalOf(imported);
        try (RunnerProcess runner =
            RunnerProcess.start(
                Map.of(
                    "GOALS_PORT",
                    "0",
                    "GOALS_DATA",
                    folder.toString(),
                    "GOALS_CLOCK",
                    "2026-01-20T11:00:00-03:00",
                    "GOALS_DYNAMODB_ENDPOINT",
                    theirs.endpoint().toString()))) {
          JsonNode answer = runner.ask(runner.ready(), "/api/v2/analytics/goals/seller/42");

          assertThat(answer.path("summary").path("goal_2026").intValue()).isEqualTo(imported);
        }
      }
    }
  }

  @Test
  void anEventSentToTheBusEvictsTheSellersLayers() throws Exception {
    writeOneCustomerWithAGoalOf(100);
    try (RunnerProcess runner =
        RunnerProcess.start(
            Map.of(
                "GOALS_PORT", "0",
                "GOALS_DATA", folder.toString(),
                "GOALS_CLOCK", "2026-01-20T11:00:00-03:00"))) {
      JsonNode ready = runner.ready();
      String wallet = "/api/v2/analytics/goals/seller/42";
      JsonNode first = runner.ask(ready, wallet);
      assertThat(first.path("today").asText()).isEqualTo("2026-01-20");
      assertThat(first.path("summary").path("sold_2026").decimalValue()).isEqualByComparingTo("10");

      URI api = URI.create(ready.path("api").asText());
      String sample =
          Files.readString(Path.of("../events/samples/1.0/LeadConvertedToOrder/minimal.json"));
      runner.send(
          HttpRequest.newBuilder(URI.create(ready.path("events").asText()))
              .header("X-Amz-Target", "AWSEvents.PutEvents")
              .POST(
                  BodyPublishers.ofString(
                      PutEventsCall.of(sample, ready.path("event_bus").asText()))));
      String deliveries = "";
      while (!deliveries.contains("evicted")) {
        deliveries = runner.send(HttpRequest.newBuilder(api.resolve("/dev/deliveries")));
      }

      assertThat(deliveries).contains("{\\\"evicted\\\":[42]}");
      assertThat(runner.ask(ready, wallet).path("layers").path("static").path("loaded_at").asText())
          .isGreaterThan(first.path("layers").path("static").path("loaded_at").asText());
      assertThat(runner.send(HttpRequest.newBuilder(api.resolve("/dev/dead-letters"))))
          .isEqualTo("{\"dead_letters\":[]}");
    }
  }
}
