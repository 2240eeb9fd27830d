package br.com.metas.local.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.local.gateway.GatewayServer;
import br.com.metas.local.template.CloudTemplate;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/** The SDK for Java, as a service uses it, against the local bus over HTTP. */
@Timeout(60)
class SdkClientTest {
  private static final Instant TIME = Instant.parse("2026-01-20T14:00:00Z");

  private final BlockingQueue<String> invocations = new LinkedBlockingQueue<>();
  private final Deliveries deliveries =
      new Deliveries(
          event -> {
            invocations.add(new String(event, StandardCharsets.UTF_8));
            return "{}".getBytes(StandardCharsets.UTF_8);
          },
          List.of());
  private GatewayServer server;
  private EventBridgeClient client;

  @BeforeEach
  void open() throws IOException {
    EventRules rules =
        EventRules.of(CloudTemplate.read(Path.of("../template.yaml")), "CacheEvictorFunction");
    server = new GatewayServer(0, () -> TIME);
    server.serve(new EventBus("bus", rules, deliveries, () -> TIME, () -> "id-1"));
    client =
        EventBridgeClient.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + server.port() + "/events"))
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    server.close();
    deliveries.close();
  }

  private static PutEventsRequestEntry.Builder good() {
    return PutEventsRequestEntry.builder()
        .eventBusName("bus")
        .source("leads.service")
        .detailType("LeadConvertedToOrder")
        .detail("{\"seller_id\":42}")
        .time(TIME.minusSeconds(5));
  }

  private PutEventsResponse put(PutEventsRequestEntry... entries) {
    return client.putEvents(call -> call.entries(entries));
  }

  @Test
  void anEventIsTakenAndDeliveredWithTheTimeThatTheClientSent() throws Exception {
    PutEventsResponse answer = put(good().build());

    assertThat(answer.failedEntryCount()).isZero();
    assertThat(answer.entries().getFirst().eventId()).isEqualTo("id-1");
    assertThat(invocations.poll(30, TimeUnit.SECONDS))
        .contains("\"time\":\"2026-01-20T13:59:55Z\"", "\"seller_id\":42");
  }

  @Test
  void anEntryThatFailsIsTold() {
    PutEventsResponse answer = put(good().detail("{").build(), good().build());

    assertThat(answer.failedEntryCount()).isEqualTo(1);
    assertThat(answer.entries().getFirst().errorCode()).isEqualTo("MalformedDetail");
    assertThat(answer.entries().getLast().eventId()).isEqualTo("id-1");
  }

  @Test
  void elevenEntriesAreThrownAsTheServicesException() {
    PutEventsRequestEntry[] eleven =
        Collections.nCopies(11, good().build()).toArray(PutEventsRequestEntry[]::new);

    assertThatThrownBy(() -> put(eleven))
        .isInstanceOfSatisfying(
            EventBridgeException.class,
            thrown -> {
              assertThat(thrown.statusCode()).isEqualTo(400);
              assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
              assertThat(thrown.awsErrorDetails().errorMessage())
                  .contains("Member must have length less than or equal to 10");
            });
  }
}
