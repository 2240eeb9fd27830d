package br.com.metas.functions;

import java.time.Duration;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * How to repeat failed entries. The SDK retries whole calls; this is for calls that succeed
 * although some of their entries fail.
 *
 * @param attempts the most attempts for an entry; 1 or more
 * @param backoff how long to wait before each repeated attempt
 * @param pause waits
 */
public record Retries(int attempts, BackoffStrategy backoff, Pause pause) {
  public Retries {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts must be 1 or more");
    }
  }

  /** Five attempts with full jitter; the delay doubles from 100 ms to at most 5 s. */
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
   * Waits before the next attempt.
   *
   * @param attempt the attempt that failed, from 1
   * @return whether to make another attempt; false after the last one, and when interrupted
   */
  public boolean another(int attempt) {
    if (attempt >= attempts) {
      return false;
    }
    try {
      pause.pause(
          backoff.computeDelay(attempt + 1)); // the SDK wants the number of the next attempt
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
