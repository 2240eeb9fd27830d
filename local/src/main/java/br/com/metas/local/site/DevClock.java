package br.com.metas.local.site;

import br.com.metas.local.gateway.Exchange;
import br.com.metas.local.gateway.HttpAnswer;
import br.com.metas.local.gateway.HttpRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The run's clock, and {@code POST /dev/clock}: {@code {"now": "2026-06-30T23:58:00-03:00"}} moves
 * it to that instant, and it runs on from there. It never goes back, because leases and the lives
 * of layers depend on it. Thread-safe.
 */
public final class DevClock implements InstantSource, Exchange {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final InstantSource from;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  /**
   * @param from the clock that it follows until it is moved
   */
  public DevClock(InstantSource from) {
    this.from = from;
  }

  @Override
  public Instant instant() {
    return from.instant().plus(ahead.get());
  }

  @Override
  public HttpAnswer answer(HttpRequest request) {
    if (!request.method().equals("POST")) {
      return HttpAnswer.message(405, "Method Not Allowed").with("Allow", "POST");
    }
    try {
      JsonNode now = JSON.readTree(request.body()).path("now");
      return moveTo(OffsetDateTime.parse(now.asText()).toInstant())
          ? new HttpAnswer(204, List.of(), new byte[0])
          : HttpAnswer.message(400, "the clock can't go back");
    } catch (IOException | DateTimeException refused) {
      return HttpAnswer.message(400, "now must be an ISO date-time with its offset");
    }
  }

  private boolean moveTo(Instant now) {
    Duration before = ahead.get();
    Duration after = Duration.between(from.instant(), now);
    return after.compareTo(before) >= 0 && ahead.compareAndSet(before, after);
  }
}
