package br.com.metas.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final Throttle throttle =
      new Throttle(_ -> HttpAnswer.message(200, "OK"), 2, 3, now::get);

  @Test
  void aBurstIsAnsweredAndWhatComesOverItIsNot() {
    assertThat(statuses(5)).containsExactly(200, 200, 200, 429, 429);
  }

  @Test
  void theBucketFillsAtItsRateAndNotAboveTheBurst() {
    statuses(3);
    now.set(Instant.EPOCH.plusSeconds(1));
    assertThat(statuses(3)).containsExactly(200, 200, 429);
    now.set(Instant.EPOCH.plusSeconds(3600));
    assertThat(statuses(4)).containsExactly(200, 200, 200, 429);
  }

  @Test
  void aThrottledRequestIsAnsweredAsTheGatewayDoes() {
    statuses(3);
    HttpAnswer answer = throttle.answer(request());
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo("{\"message\":\"Too Many Requests\"}");
  }

  private List<Integer> statuses(int requests) {
    return IntStream.range(0, requests).mapToObj(_ -> throttle.answer(request()).status()).toList();
  }

  private static HttpRequest request() {
    return new HttpRequest(
        "GET", "/", "", List.of(), new byte[0], new HttpRequest.Client("127.0.0.1", 1, "HTTP/1.1"));
  }
}
