package br.com.metas.events.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.events.EventExamples;
import br.com.metas.events.EventSource;
import br.com.metas.testkit.DyingCalls;
import br.com.metas.testkit.EventBusStandIn;
import br.com.metas.testkit.EventBusStandIn.Entry;
import br.com.metas.testkit.MySqlServer;
import br.com.metas.testkit.OtherJvm;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Processes that die in the middle of a run, and the next run after them. */
@Tag("container")
class KilledRelayTest {
  @ParameterizedTest
  @CsvSource({
    "between commit and publish, 0",
    "between claim and publish, 0",
    "between publish and mark, 1"
  })
  void afterAProcessDiedTheNextRunPublishesWhatItLeft(String where, int publishedBefore)
      throws IOException, InterruptedException, SQLException {
    try (MySqlServer server = MySqlServer.start();
        EventBusStandIn bus = EventBusStandIn.accepting()) {
      OutboxDatabase database = OutboxDatabase.create(server, "killed_relay_test");
      if (!where.equals("between commit and publish")) {
        database.append(1, 1);
      }

      assertThat(runUntilItDies(where, database, server, bus)).isEqualTo(DyingCalls.DEAD);
      assertThat(bus.accepted()).hasSize(publishedBefore);
      assertThat(database.count("published_at IS NULL")).isEqualTo(1);

      RelayReport report =
          new OutboxRelay(
                  database::relay,
                  DyingRelay.publisher(bus.endpoint()),
                  () -> Instant.EPOCH,
                  RelaySettings.DEFAULT)
              .run(() -> true);

      assertThat(report.published()).isEqualTo(1);
      assertThat(report.waiting()).isZero();
      assertThat(bus.accepted()).map(Entry::detail).containsOnly(event());
      assertThat(bus.accepted()).hasSize(publishedBefore + 1);
    }
  }

  private static String event() {
    return new EventSource("sales.service").outgoing(EventExamples.sale(1, 42)).detail();
  }

  private static int runUntilItDies(
      String where, OutboxDatabase database, MySqlServer server, EventBusStandIn bus)
      throws IOException, InterruptedException {
    return OtherJvm.run(
        DyingRelay.class,
        where,
        database.url(),
        server.adminUser(),
        server.adminPassword(),
        bus.endpoint().toString());
  }
}
