package br.com.metas.evictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.events.AffectedSellers;
import br.com.metas.events.CustomerReclassified;
import br.com.metas.events.EventMetadata;
import br.com.metas.events.EventSource;
import br.com.metas.events.EventType;
import br.com.metas.events.GoalUpdated;
import br.com.metas.events.LeadConvertedToOrder;
import br.com.metas.events.LeadEvent;
import br.com.metas.events.OutgoingEvent;
import br.com.metas.events.SaleRegistered;
import br.com.metas.events.publish.EventPublisher;
import br.com.metas.events.publish.PublishResult;
import br.com.metas.functions.Retries;
import br.com.metas.goals.Classification;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import br.com.metas.rebuildqueue.MessageText;
import br.com.metas.rebuildqueue.RebuildMessage;
import br.com.metas.rebuildqueue.SqsRebuildQueue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The bus, rules and queues of the expanded template in a real LocalStack. A queue replaces each
 * Lambda target, and receives what Lambda would pass to the function.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("container")
class LocalStackTest {
  private static final String BUS = "metas-test-lead-events";
  private static final Map<EventType, String> SOURCES =
      Map.of(
          EventType.LEAD_CONVERTED_TO_ORDER, "leads.service",
          EventType.SALE_REGISTERED, "sales.service",
          EventType.GOAL_UPDATED, "goals.service",
          EventType.CUSTOMER_RECLASSIFIED, "goals.service");

  private final Map<String, String> queueUrls = new HashMap<>();
  private final List<String> targets = new ArrayList<>();
  private final LocalStack localStack = LocalStack.start();
  private final EventBridgeClient bus = with(EventBridgeClient.builder()).build();
  private final SqsClient sqs = with(SqsClient.builder()).build();
  private final EventPublisher publisher = new EventPublisher(bus, BUS, Retries.standard());

  LocalStackTest() throws IOException {}

  private <B extends AwsClientBuilder<B, ?>> B with(B builder) {
    return builder
        .endpointOverride(localStack.endpoint())
        .region(Region.SA_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")));
  }

  @BeforeAll
  void deploy() throws IOException, InterruptedException {
    ExpandedTemplate template = ExpandedTemplate.read();
    template.queues().forEach(this::createQueue);
    bus.createEventBus(b -> b.name(BUS));
    for (ExpandedTemplate.Rule rule : template.evictorRules()) {
      String target = "target-" + rule.id();
      createQueue(target);
      targets.add(target);
      bus.putRule(r -> r.name(rule.id()).eventBusName(BUS).eventPattern(rule.pattern()));
      bus.putTargets(t -> t.rule(rule.id()).eventBusName(BUS).targets(queue(target, rule)));
    }
    assertThat(targets).isNotEmpty();
  }

  private Target queue(String id, ExpandedTemplate.Rule rule) {
    return Target.builder()
        .id("function")
        .arn(arn(id))
        .deadLetterConfig(d -> d.arn(arn(rule.deadLetterQueue())))
        .retryPolicy(
            p -> p.maximumRetryAttempts(rule.retries()).maximumEventAgeInSeconds(rule.maximumAge()))
        .build();
  }

  @AfterAll
  void end() {
    bus.close();
    sqs.close();
    localStack.close();
  }

  private void createQueue(String id) {
    queueUrls.put(id, sqs.createQueue(q -> q.queueName(id)).queueUrl());
  }

  private String url(String id) {
    return Objects.requireNonNull(queueUrls.get(id), id);
  }

  private String arn(String id) {
    return Objects.requireNonNull(
        sqs.getQueueAttributes(
                q -> q.queueUrl(url(id)).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN));
  }

  /** Receives this number of messages, with the longest wait of the service for each. */
  private List<String> take(List<String> queues, int count) {
    List<String> bodies = new ArrayList<>();
    for (int attempt = 0; bodies.size() < count && attempt < 30; attempt++) {
      for (String queue : queues) {
        for (Message message :
            sqs.receiveMessage(
                    r -> r.queueUrl(url(queue)).maxNumberOfMessages(10).waitTimeSeconds(1))
                .messages()) {
          bodies.add(message.body());
          sqs.deleteMessage(d -> d.queueUrl(url(queue)).receiptHandle(message.receiptHandle()));
        }
      }
    }
    return bodies;
  }

  private static EventMetadata metadata() {
    return EventMetadata.of(UUID.randomUUID(), Instant.parse("2026-01-20T14:00:01Z"));
  }

  private static List<OutgoingEvent> oneOfEach(long seller) {
    AffectedSellers moved = AffectedSellers.moved(new SellerId(seller), new SellerId(seller + 1));
    GoalYear year = new GoalYear(2026);
    List<LeadEvent> events =
        List.of(
            new LeadConvertedToOrder(metadata(), moved, 7, "L-1", "P-1"),
            new SaleRegistered(
                metadata(), moved, 7, 1, LocalDate.of(2026, 1, 14), SaleRegistered.Change.CHANGED),
            new GoalUpdated(metadata(), moved, year, OptionalLong.empty()),
            new CustomerReclassified(metadata(), moved, year, 7, Classification.B));
    return events.stream()
        .map(event ->
            new EventSource(Objects.requireNonNull(SOURCES.get(event.type()))).outgoing(event))
        .toList();
  }

  @Test
  void everyTypeOfEventReachesTheFunctionInAnEnvelopeThatItUnderstands() throws IOException {
    PublishResult result = publisher.publish(oneOfEach(42));
    assertThat(result.unsent()).isEmpty();

    List<String> envelopes = take(targets, 4);

    assertThat(envelopes).hasSize(4);
    Recorder world = new Recorder();
    TreeSet<String> types = new TreeSet<>();
    for (String envelope : envelopes) {
      assertThat(world.handle(envelope.getBytes(StandardCharsets.UTF_8)))
          .isEqualTo("{\"evicted\":[42, 43]}");
      types.add(new ObjectMapper().readTree(envelope).path("detail-type").asText());
    }
    assertThat(types)
        .containsExactly(
            "CustomerReclassified", "GoalUpdated", "LeadConvertedToOrder", "SaleRegistered");
  }

  @ParameterizedTest
  @CsvSource({
    "leads.service, LeadConvertedToOder",
    "crm, SaleRegistered",
    "goals, CustomerReclassified"
  })
  void aMistypedTypeOrSourceReachesTheFunctionWhichRefusesIt(String source, String type) {
    String envelope = whatArrives(source, type);

    assertThatThrownBy(() -> new Recorder().handle(envelope.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(EventNotUnderstoodException.class);
  }

  @ParameterizedTest
  @CsvSource({"sales.service, LeadConvertedToOrder", "leads.service, GoalUpdated"})
  void aKnownTypeFromAnotherOfTheKnownSourcesEvicts(String source, String type) throws IOException {
    String envelope = whatArrives(source, type);

    assertThat(new Recorder().handle(envelope.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("{\"evicted\":[62, 63]}");
  }

  private String whatArrives(String source, String type) {
    OutgoingEvent good = oneOfEach(62).getFirst();
    PutEventsRequestEntry mistyped =
        PutEventsRequestEntry.builder()
            .eventBusName(BUS)
            .source(source)
            .detailType(type)
            .detail(good.detail())
            .build();
    bus.putEvents(p -> p.entries(mistyped));

    List<String> envelopes = take(targets, 1);

    assertThat(envelopes).hasSize(1);
    return envelopes.getFirst();
  }

  @Test
  void walletsGoThroughTheRebuildQueueEachOnce() {
    List<RebuildMessage> messages = new ArrayList<>();
    LongStream.rangeClosed(1, 25)
        .forEach(
            id -> messages.add(new RebuildMessage.Wallet(new SellerId(id), new GoalYear(2026))));
    SqsRebuildQueue queue = new SqsRebuildQueue(sqs, url("RebuildQueue"), Retries.standard());

    assertThat(queue.send(messages)).isEmpty();
    queue.request(new SellerId(26), new GoalYear(2026));

    messages.add(new RebuildMessage.Wallet(new SellerId(26), new GoalYear(2026)));
    assertThat(take(List.of("RebuildQueue"), 26))
        .map(new MessageText()::read)
        .containsExactlyInAnyOrderElementsOf(messages);
  }

  @Test
  void redrivingPutsEventsOfBothQueuesBackOnTheBusAndLeavesWhatMakesNoSense()
      throws IOException, InterruptedException {
    publisher.publish(oneOfEach(52).subList(0, 2));
    List<String> events = take(targets, 2);
    String wrapped =
        "{\"version\":\"1.0\",\"requestPayload\":%s,\"responsePayload\":{\"errorType\":\"%s\"}}";
    send("EvictionDeliveryQueue", events.get(0));
    send("EvictionDeliveryQueue", "no event");
    send("EvictionFailureQueue", wrapped.formatted(events.get(1), "…EvictionFailedException"));
    send("EvictionFailureQueue", wrapped.formatted(events.get(1), "…EventNotUnderstoodException"));

    assertThat(redrive("metas-test-lead-evnts"))
        .hasSize(2)
        .satisfies(lines -> assertThat(lines.getFirst()).startsWith("bus metas-test-lead-evnts: "))
        .endsWith("exit 2");
    assertThat(redrive(BUS, "--dry-run"))
        .containsExactly(
            "delivery queue: 2 seen, 1 would put, 0 refused by the bus, 0 not understood, 1"
                + " unreadable",
            "failure queue: 2 seen, 1 would put, 0 refused by the bus, 1 not understood, 0"
                + " unreadable",
            "exit 1");
    assertThat(redrive(BUS))
        .containsExactly(
            "delivery queue: 2 seen, 1 put, 0 refused by the bus, 0 not understood, 1 unreadable",
            "failure queue: 2 seen, 1 put, 0 refused by the bus, 1 not understood, 0 unreadable",
            "exit 1");

    List<JsonNode> details = new ArrayList<>();
    for (String envelope : take(targets, 2)) {
      details.add(new ObjectMapper().readTree(envelope).path("detail"));
    }
    assertThat(details)
        .containsExactlyInAnyOrder(
            new ObjectMapper().readTree(events.get(0)).path("detail"),
            new ObjectMapper().readTree(events.get(1)).path("detail"));
    assertThat(take(List.of("EvictionDeliveryQueue"), 1)).containsExactly("no event");
    assertThat(take(List.of("EvictionFailureQueue"), 1))
        .singleElement()
        .asString()
        .contains("EventNotUnderstoodException");
  }

  private void send(String queue, String body) {
    sqs.sendMessage(m -> m.queueUrl(url(queue)).messageBody(body));
  }

  /** Runs the script. Returns its output lines, then its exit code. */
  private List<String> redrive(String name, String... more)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "../../.tools/venv-localstack/bin/python",
                "../../events/redrive.py",
                "--bus",
                name,
                "--region",
                "sa-east-1",
                "--delivery-queue",
                url("EvictionDeliveryQueue"),
                "--failure-queue",
                url("EvictionFailureQueue")));
    command.addAll(List.of(more));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("AWS_ENDPOINT_URL", localStack.endpoint().toString());
    builder.environment().put("AWS_ACCESS_KEY_ID", "test");
    builder.environment().put("AWS_SECRET_ACCESS_KEY", "test");
    Process process = builder.start();
    List<String> lines = new ArrayList<>(process.inputReader().lines().toList());
    lines.add("exit " + process.waitFor());
    return lines;
  }
}
