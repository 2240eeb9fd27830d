package br.com.metas.local.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * API Gateway's throttling: a token bucket, one token per request. If the bucket is empty, the
 * answer is 429 and the function is not called. Thread-safe.
 */
public final class Throttle implements Exchange {
  private final Exchange behind;
  private final double ratePerSecond;
  private final int burst;
  private final InstantSource clock;
  private double tokens;
  private Instant counted;

  /**
   * @param behind handles the requests that get a token
   * @param ratePerSecond tokens per second
   * @param burst tokens in a full bucket; it is full at the start
   */
  public Throttle(Exchange behind, double ratePerSecond, int burst, InstantSource clock) {
    this.behind = behind;
    this.ratePerSecond = ratePerSecond;
    this.burst = burst;
    this.clock = clock;
    this.tokens = burst;
    this.counted = clock.instant();
  }

  @Override
  public HttpAnswer answer(HttpRequest request) {
    return admits() ? behind.answer(request) : HttpAnswer.message(429, "Too Many Requests");
  }

  private synchronized boolean admits() {
    Instant now = clock.instant();
    double gained = Duration.between(counted, now).toNanos() / 1e9 * ratePerSecond;
    tokens = Math.min(burst, tokens + Math.max(0, gained));
    counted = now;
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }
}
