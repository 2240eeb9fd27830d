package br.com.metas.events.outbox;

import br.com.metas.events.EventExamples;
import br.com.metas.events.EventSource;
import br.com.metas.events.OutgoingEvent;
import br.com.metas.events.publish.EventPublisher;
import br.com.metas.events.publish.EventSink;
import br.com.metas.events.publish.PublishResult;
import br.com.metas.functions.Retries;
import br.com.metas.testkit.DyingCalls;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/** A separate process that dies without cleanup at the point that the test chooses. */
final class DyingRelay {
  private DyingRelay() {}

  /** Arguments: where to die, the database's URL, the owner's user and password, the bus. */
  public static void main(String... args) throws SQLException {
    Connections connections = () -> DriverManager.getConnection(args[1], args[2], args[3]);
    switch (args[0]) {
      case "between commit and publish" -> {
        append(connections);
        die();
      }
      case "between claim and publish" -> relay(connections, DyingRelay::unsent);
      case "between publish and mark" -> {
        EventSink bus = publisher(URI.create(args[4]));
        relay(
            connections,
            events -> {
              bus.publish(events);
              return unsent(events);
            });
      }
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void append(Connections connections) throws SQLException {
    Connection connection = connections.open();
    connection.setAutoCommit(false);
    new Outbox(new EventSource("sales.service")).append(connection, EventExamples.sale(1, 42));
    connection.commit();
  }

  private static void relay(Connections connections, EventSink sink) throws SQLException {
    new OutboxRelay(connections, sink, () -> Instant.EPOCH, RelaySettings.DEFAULT).run(() -> true);
  }

  private static PublishResult unsent(List<OutgoingEvent> events) {
    die();
    return new PublishResult(List.of(), List.of());
  }

  private static void die() {
    Runtime.getRuntime().halt(DyingCalls.DEAD);
  }

  static EventSink publisher(URI bus) {
    return new EventPublisher(
        EventBridgeClient.builder()
            .endpointOverride(bus)
            .region(Region.SA_EAST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .build(),
        "metas",
        Retries.standard());
  }
}
