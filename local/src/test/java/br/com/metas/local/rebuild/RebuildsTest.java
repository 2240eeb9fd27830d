package br.com.metas.local.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import br.com.metas.local.gateway.HttpAnswer;
import br.com.metas.local.gateway.HttpRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schedule fired on request, with 250 sellers and a queue whose worker has not started. */
class RebuildsTest {
  private static final InstantSource CLOCK = () -> Instant.parse("2026-06-20T14:00:00Z");
  private static final long SELLERS = 250;

  private final AtomicInteger ids = new AtomicInteger();
  private final LocalQueue queue =
      new LocalQueue(
          new LocalQueue.Limits(1, 5, 5), CLOCK, () -> Integer.toString(ids.incrementAndGet()));
  private final Rebuilds rebuilds =
      new Rebuilds(
          RebuildsTest::sellersAfter,
          queue,
          BusinessCalendar.brazilian(CLOCK),
          _ -> {},
          () -> 2_000_000);

  private static List<SellerId> sellersAfter(GoalYear year, Optional<SellerId> after, int limit) {
    long first = after.map(SellerId::value).orElse(0L) + 1;
    return LongStream.rangeClosed(first, SELLERS).limit(limit).mapToObj(SellerId::new).toList();
  }

  @AfterEach
  void close() {
    queue.close();
  }

  private static HttpRequest request(String method, String body) {
    return new HttpRequest(
        method,
        "/dev/rebuild",
        "",
        List.of(),
        body.getBytes(StandardCharsets.UTF_8),
        new HttpRequest.Client("127.0.0.1", 1, "HTTP/1.1"));
  }

  private JsonNode state() throws IOException {
    return new ObjectMapper().readTree(rebuilds.answer(request("GET", "")).body());
  }

  @Test
  void everySellerGetsAMessageHoweverManyPages() throws IOException {
    HttpAnswer fired = rebuilds.answer(request("POST", ""));

    assertThat(fired.status()).isEqualTo(202);
    assertThat(state().path("wallets").asLong()).isEqualTo(SELLERS);
    assertThat(state().path("done").asInt()).isZero();
    assertThat(state().path("finished").asBoolean()).isFalse();
  }

  @Test
  void theWorkersProgressIsTheStates() throws Exception {
    var _ = rebuilds.answer(request("POST", "{\"cause\":\"monthly\",\"year\":2026}"));
    queue.start((_, _) -> "{\"batchItemFailures\":[]}".getBytes(StandardCharsets.UTF_8));
    while (!state().path("finished").asBoolean()) {
      Thread.onSpinWait();
    }

    assertThat(state().path("done").asLong()).isEqualTo(SELLERS);
    assertThat(state().path("failed")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "nonsense", "{\"year\":\"soon\"}"})
  void anInputThatTheScheduleCouldNotHaveIsRefused(String input) {
    assertThat(rebuilds.answer(request("POST", input)).status()).isEqualTo(400);
  }

  @Test
  void otherMethodsAreRefused() {
    assertThat(rebuilds.answer(request("DELETE", "")).status()).isEqualTo(405);
  }
}
