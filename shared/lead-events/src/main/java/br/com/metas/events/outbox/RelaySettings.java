package br.com.metas.events.outbox;

import java.time.Duration;

/**
 * How the relay works.
 *
 * @param batch events locked, published and marked in one transaction; 1 to 1000
 * @param attempts how often an event that is itself at fault is sent before it is left alone
 *     (parked) for a person to look at
 * @param retention how long a published event is kept
 * @param purgeBatch old events deleted in one statement; 1 or more
 * @param purgeBatches such statements in one run
 */
public record RelaySettings(
    int batch, int attempts, Duration retention, int purgeBatch, int purgeBatches) {
  /** 50 a transaction, 3 attempts, 7 days, at most 10 times 1,000 deleted a run. */
  public static final RelaySettings DEFAULT =
      new RelaySettings(50, 3, Duration.ofDays(7), 1_000, 10);

  public RelaySettings {
    if (batch < 1 || batch > 1_000 || attempts < 1 || purgeBatch < 1 || purgeBatches < 0) {
      throw new IllegalArgumentException("batch must be 1 to 1000, the others above zero");
    }
  }
}
