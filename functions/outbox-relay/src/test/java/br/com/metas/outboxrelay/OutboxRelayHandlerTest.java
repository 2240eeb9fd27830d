package br.com.metas.outboxrelay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.events.outbox.Connections;
import br.com.metas.events.outbox.OutboxRelay;
import br.com.metas.events.outbox.RelaySettings;
import br.com.metas.events.publish.PublishResult;
import br.com.metas.functions.LogLine;
import br.com.metas.functions.MetricLine;
import br.com.metas.mysql.Credentials;
import br.com.metas.mysql.MySqlSettings;
import br.com.metas.mysql.MySqlUrl;
import br.com.metas.mysql.TlsMode;
import br.com.metas.mysql.migration.Schema;
import br.com.metas.testkit.LambdaContext;
import br.com.metas.testkit.MySqlServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("container")
class OutboxRelayHandlerTest {
  private static final Instant NOW = Instant.parse("2026-01-20T14:00:31Z");

  private final List<LogLine> lines = new ArrayList<>();
  private final List<MetricLine> metrics = new ArrayList<>();

  private String run(Connections connections) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    new OutboxRelayHandler(
            new OutboxRelay(
                connections,
                events -> new PublishResult(events, List.of()),
                () -> NOW,
                RelaySettings.DEFAULT),
            metrics::add,
            lines::add)
        .handleRequest(
            new ByteArrayInputStream("{\"cause\":\"schedule\"}".getBytes(StandardCharsets.UTF_8)),
            output,
            LambdaContext.ofMillis(() -> 50_000));
    return output.toString(StandardCharsets.UTF_8);
  }

  private static Connections database(MySqlServer server, String name) {
    return new OutboxDatabase(
        new MySqlSettings(
            new MySqlUrl(server.jdbcUrl(name)), TlsMode.DISABLED, Duration.ofSeconds(10), 1),
        () ->
            new br.com.metas.functions.DatabaseSecret.Credentials(
                server.adminUser(), server.adminPassword()));
  }

  @Test
  void aRunPublishesWhatWaitsAndSaysSoInAnswerLogAndMetrics() throws IOException, SQLException {
    try (MySqlServer server = MySqlServer.start()) {
      try (Connection admin = database(server, "mysql").open();
          Statement statement = admin.createStatement()) {
        statement.execute("DROP DATABASE IF EXISTS relay_handler");
        statement.execute("CREATE DATABASE relay_handler");
        Schema.migrate(
            server.jdbcUrl("relay_handler"),
            new Credentials(server.adminUser(), server.adminPassword()));
        statement.execute(
            "INSERT INTO relay_handler.outbox (event_id, source, detail_type, detail, occurred_at)"
                + " VALUES ('e-1', 'sales.service', 'SaleRegistered', '{}', '2026-01-20 14:00:00')");
      }

      assertThat(run(database(server, "relay_handler")))
          .isEqualTo("{\"published\":1,\"unsent\":0,\"purged\":0,\"waiting\":0,\"parked\":0}");
      assertThat(lines)
          .singleElement()
          .satisfies(line -> assertThat(line.message()).isEqualTo("outbox relayed"));
      assertThat(metrics)
          .singleElement()
          .satisfies(line ->
              assertThat(line.metrics())
                  .map(m -> m.name() + "=" + m.value())
                  .containsExactly(
                      "OutboxPublished=1",
                      "OutboxUnsent=0",
                      "OutboxWaiting=0",
                      "OutboxParked=0",
                      "OutboxOldestAge=0"));
    }
  }

  @Test
  void aDatabaseThatDoesNotAnswerFailsTheRun() {
    assertThatThrownBy(() ->
            run(() -> {
              throw new SQLException("gone", "08001");
            }))
        .isInstanceOf(RelayFailedException.class);
    assertThat(lines)
        .singleElement()
        .satisfies(line -> assertThat(line.fields()).containsEntry("sql_state", "08001"));
  }
}
