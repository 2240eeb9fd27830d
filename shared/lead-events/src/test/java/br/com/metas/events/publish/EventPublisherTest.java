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
        .mapToObj(id -> new EventSource("sales.service").say(EventExamples.sale(id, 42)))
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
  void ten_entries_go_in_one_call_and_the_eleventh_in_another() throws IOException {
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
  void an_entry_says_bus_source_type_detail_and_when_it_happened() throws IOException {
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
  void entries_whose_sum_is_over_the_size_limit_go_in_separate_calls() throws IOException {
    int half = OutgoingEvent.MAX_BYTES / 2;
    try (EventBusStandIn bus = EventBusStandIn.accepting()) {
      publish(bus, List.of(ofBytes(half), ofBytes(half), ofBytes(40)));

      assertThat(bus.calls()).map(List::size).containsExactly(2, 1);
    }
  }

  @Test
  void an_entry_of_the_size_limit_is_sent_and_one_byte_more_is_handed_back() throws IOException {
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
  void only_the_failed_entries_are_sent_again() throws IOException {
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
  void an_entry_that_keeps_failing_is_handed_back_after_the_last_attempt() throws IOException {
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
  void an_entry_that_no_repetition_mends_is_handed_back_at_once() throws IOException {
    PublishResult result =
        publish(
            (call, entries) -> new Reply.Entries(List.of(Optional.of("MalformedDetail"), OK)),
            events(2));

    assertThat(result.sent()).containsExactly(events(2).get(1));
    assertThat(result.unsent()).hasSize(1);
    assertThat(pauses).isEmpty();
  }

  @Test
  void one_bad_entry_that_fails_the_whole_call_does_not_hold_up_the_others() throws IOException {
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
  void events_of_a_call_that_failed_are_handed_back_and_later_calls_are_still_made()
      throws IOException {
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
  void a_reply_that_does_not_say_which_entries_failed_counts_none_as_sent() throws IOException {
    PublishResult result = publish((call, entries) -> new Reply.Entries(List.of(OK)), events(2));

    assertThat(result.sent()).isEmpty();
    assertThat(result.unsent()).map(PublishResult.Unsent::code).containsOnly("UnclearReply");
  }

  @Test
  void a_bus_that_does_not_answer_hands_everything_back() {
    try (EventBridgeClient client = client(URI.create("http://127.0.0.1:1"))) {
      PublishResult result =
          new EventPublisher(client, "metas", Retries.standard()).publish(events(3));

      assertThat(result.unsent()).map(PublishResult.Unsent::event).isEqualTo(events(3));
    }
  }
}
