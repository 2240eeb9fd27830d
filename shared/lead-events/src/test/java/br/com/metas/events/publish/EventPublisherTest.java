package br.com.metas.events.publish;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.events.EventExamples;
import br.com.metas.events.EventSource;
import br.com.metas.events.OutgoingEvent;
import br.com.metas.functions.Retries;
import br.com.metas.testkit.EventBusStandIn;
import br.com.metas.testkit.EventBusStandIn.Entry;
import br.com.metas.testkit.EventBusStandIn.Reply;
import br.com.metas.testkit.EventBusStandIn.Script;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/** The real SDK client against an endpoint that simulates EventBridge. */
class EventPublisherTest {
  private static final Optional<String> OK = Optional.empty();
  private static final Optional<String> THROTTLED = Optional.of("ThrottlingException");

  private final List<Duration> pauses = new ArrayList<>();

  private static List<OutgoingEvent> events(int count) {
    return LongStream.rangeClosed(1, count)
        .mapToObj(id -> new EventSource("sales.service").outgoing(EventExamples.sale(id, 42)))
        .toList();
  }

  private static OutgoingEvent ofBytes(int bytes) {
    OutgoingEvent bare = new OutgoingEvent("e", "a.service", "T", "", Instant.EPOCH);
    return new OutgoingEvent(
        "e" + bytes, "a.service", "T", "x".repeat(bytes - bare.entryBytes()), Instant.EPOCH);
  }

  private static List<String> details(List<OutgoingEvent> events) {
    return events.stream().map(OutgoingEvent::detail).toList();
  }

  private static List<String> arrived(List<Entry> entries) {
    return entries.stream().map(Entry::detail).toList();
  }

  private static EventBridgeClient client(URI endpoint) {
    return EventBridgeClient.builder()
        .endpointOverride(endpoint)
        .region(Region.SA_EAST_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .overrideConfiguration(c -> c.retryStrategy(DefaultRetryStrategy.doNotRetry()))
        .build();
  }

  private PublishResult publish(EventBusStandIn bus, List<OutgoingEvent> events) {
    BackoffStrategy doubling =
        BackoffStrategy.exponentialDelayWithoutJitter(
            Duration.ofMillis(100), Duration.ofSeconds(5));
    try (EventBridgeClient client = client(bus.endpoint())) {
      return new EventPublisher(client, "metas", new Retries(3, doubling, pauses::add))
          .publish(events);
    }
  }

  private PublishResult publish(Script script, List<OutgoingEvent> events) throws IOException {
    try (EventBusStandIn bus = EventBusStandIn.scripted(script)) {
      return publish(bus, events);
    }
  }

  @Test
  void tenEntriesGoInOneCallAndTheEleventhInAnother() throws IOException {
    try (EventBusStandIn bus = EventBusStandIn.accepting()) {
      PublishResult result = publish(bus, events(11));

      assertThat(bus.calls()).map(List::size).containsExactly(10, 1);
      assertThat(arrived(bus.accepted())).isEqualTo(details(events(11)));
      assertThat(result.sent()).isEqualTo(events(11));
      assertThat(result.complete()).isTrue();
      assertThat(pauses).isEmpty();
    }
  }

  @Test
  void anEntrySaysBusSourceTypeDetailAndWhenItHappened() throws IOException {
    try (EventBusStandIn bus = EventBusStandIn.accepting()) {
      publish(bus, events(1));

      Entry entry = bus.accepted().getFirst();
      assertThat(entry.bus()).isEqualTo("metas");
      assertThat(entry.source()).isEqualTo("sales.service");
      assertThat(entry.detailType()).isEqualTo("SaleRegistered");
      assertThat(Double.parseDouble(entry.time())).isEqualTo(EventExamples.AT.toEpochMilli() / 1e3);
    }
  }

  @Test
  void entriesWhoseSumIsOverTheSizeLimitGoInSeparateCalls() throws IOException {
    int half = OutgoingEvent.MAX_BYTES / 2;
    try (EventBusStandIn bus = EventBusStandIn.accepting()) {
      publish(bus, List.of(ofBytes(half), ofBytes(half), ofBytes(40)));

      assertThat(bus.calls()).map(List::size).containsExactly(2, 1);
    }
  }

  @Test
  void anEntryOfTheSizeLimitIsSentAndOneByteMoreIsHandedBack() throws IOException {
    OutgoingEvent fits = ofBytes(OutgoingEvent.MAX_BYTES);
    OutgoingEvent tooLarge = ofBytes(OutgoingEvent.MAX_BYTES + 1);
    try (EventBusStandIn bus = EventBusStandIn.accepting()) {
      PublishResult result = publish(bus, List.of(tooLarge, fits));

      assertThat(result.sent()).containsExactly(fits);
      assertThat(result.unsent())
          .containsExactly(
              new PublishResult.Unsent(
                  tooLarge, "EntryTooLarge", OutgoingEvent.MAX_BYTES + 1 + " bytes"));
      assertThat(bus.calls()).hasSize(1);
    }
  }

  @Test
  void onlyTheFailedEntriesAreSentAgain() throws IOException {
    Script script =
        (call, entries) ->
            call == 1
                ? new Reply.Entries(List.of(OK, THROTTLED, OK, THROTTLED))
                : EventBusStandIn.taken(entries);
    List<OutgoingEvent> events = events(4);
    try (EventBusStandIn bus = EventBusStandIn.scripted(script)) {
      PublishResult result = publish(bus, events);

      assertThat(arrived(bus.calls().get(1)))
          .isEqualTo(details(List.of(events.get(1), events.get(3))));
      assertThat(result.sent()).containsExactlyInAnyOrderElementsOf(events);
      assertThat(result.complete()).isTrue();
      assertThat(pauses).containsExactly(Duration.ofMillis(100));
    }
  }

  @Test
  void anEntryThatKeepsFailingIsHandedBackAfterTheLastAttempt() throws IOException {
    List<OutgoingEvent> events = events(2);
    PublishResult result =
        publish(
            (call, entries) ->
                new Reply.Entries(
                    entries.stream()
                        .map(e -> e.detail().equals(events.get(0).detail()) ? THROTTLED : OK)
                        .toList()),
            events);

    assertThat(result.sent()).containsExactly(events.get(1));
    assertThat(result.unsent())
        .containsExactly(
            new PublishResult.Unsent(events.get(0), "ThrottlingException", "as the test asked"));
    assertThat(pauses).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
  }

  @Test
  void anEntryThatNoRepetitionMendsIsHandedBackAtOnce() throws IOException {
    PublishResult result =
        publish(
            (call, entries) -> new Reply.Entries(List.of(Optional.of("MalformedDetail"), OK)),
            events(2));

    assertThat(result.sent()).containsExactly(events(2).get(1));
    assertThat(result.unsent()).hasSize(1);
    assertThat(pauses).isEmpty();
  }

  @Test
  void oneBadEntryThatFailsTheWholeCallDoesNotHoldUpTheOthers() throws IOException {
    List<OutgoingEvent> events = events(5);
    PublishResult result =
        publish(
            (call, entries) ->
                arrived(entries).contains(events.get(3).detail())
                    ? new Reply.Failure(400, "ValidationException")
                    : EventBusStandIn.taken(entries),
            events);

    assertThat(result.unsent())
        .singleElement()
        .satisfies(u -> assertThat(u.event()).isEqualTo(events.get(3)))
        .satisfies(u -> assertThat(u.code()).isEqualTo("ValidationException"));
    assertThat(result.sent()).hasSize(4);
  }

  @Test
  void eventsOfACallThatFailedAreHandedBackAndLaterCallsAreStillMade() throws IOException {
    PublishResult result =
        publish(
            (call, entries) ->
                call == 1
                    ? new Reply.Failure(500, "InternalException")
                    : EventBusStandIn.taken(entries),
            events(12));

    assertThat(result.unsent()).hasSize(10);
    assertThat(result.sent()).isEqualTo(events(12).subList(10, 12));
  }

  @Test
  void aReplyThatDoesNotSayWhichEntriesFailedCountsNoneAsSent() throws IOException {
    PublishResult result = publish((call, entries) -> new Reply.Entries(List.of(OK)), events(2));

    assertThat(result.sent()).isEmpty();
    assertThat(result.unsent()).map(PublishResult.Unsent::code).containsOnly("UnclearReply");
  }

  @Test
  void aBusThatDoesNotAnswerHandsEverythingBack() {
    try (EventBridgeClient client = client(URI.create("http://127.0.0.1:1"))) {
      PublishResult result =
          new EventPublisher(client, "metas", Retries.standard()).publish(events(3));

      assertThat(result.unsent()).map(PublishResult.Unsent::event).isEqualTo(events(3));
    }
  }
}
