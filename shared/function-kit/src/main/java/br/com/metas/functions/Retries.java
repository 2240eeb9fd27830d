package br.com.metas.functions;

import java.time.Duration;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * How failed entries are sent again. The SDK itself retries whole calls; this is for calls that
 * succeed while some of their entries do not.
 *
 * @param attempts how often an entry is sent at most; 1 or more
 * @param backoff how long to wait before each further attempt
 * @param pause waits
 */
public record Retries(int attempts, BackoffStrategy backoff, Pause pause) {
  public Retries {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts must be 1 or more");
    }
  }

  /** Five attempts with full jitter, 100 ms doubling up to 5 s. */
  public static Retries standard() {
    return new Retries(
        5,
        BackoffStrategy.exponentialDelay(Duration.ofMillis(100), Duration.ofSeconds(5)),
        Thread::sleep);
  }

  /** Waits. */
  @FunctionalInterface
  public interface Pause {
    void pause(Duration time) throws InterruptedException;
  }

  /**
   * Waits before another attempt.
   *
   * @param attempt the attempt that failed, from 1
   * @return whether there may be another one; not after the last, nor when interrupted
   */
  public boolean another(int attempt) {
    if (attempt >= attempts) {
      return false;
    }
    try {
      pause.pause(backoff.computeDelay(attempt + 1)); // the SDK counts the coming attempt
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
