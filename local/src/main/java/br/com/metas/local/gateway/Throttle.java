package br.com.metas.local.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * API Gateway's throttling: a bucket of tokens, one a request; what finds it empty is answered with
 * 429 and reaches no function. Thread-safe.
 */
public final class Throttle implements Exchange {
  private final Exchange behind;
  private final double ratePerSecond;
  private final int burst;
  private final InstantSource clock;
  private double tokens;
  private Instant counted;

  /**
   * @param behind what answers while there are tokens
   * @param ratePerSecond tokens a second
   * @param burst tokens that a full bucket holds; it begins full
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
