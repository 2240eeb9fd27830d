package br.com.metas.events.outbox;

import java.time.Duration;

/**
 * The settings of the relay.
 *
 * @param batch events locked, published and marked in one transaction; 1 to 1000
 * @param attempts the most attempts for an event that is at fault; after that it is parked, and an
 *     operator must check it
 * @param retention how long a published event is kept
 * @param purgeBatch old events deleted in one statement; 1 or more
 * @param purgeBatches the most such statements in one run
 */
public record RelaySettings(
    int batch, int attempts, Duration retention, int purgeBatch, int purgeBatches) {
  /**
   * 50 events per transaction, 3 attempts, 7 days, at most 10 times 1,000 events deleted per run.
   */
  public static final RelaySettings DEFAULT =
      new RelaySettings(50, 3, Duration.ofDays(7), 1_000, 10);

  public RelaySettings {
    if (batch < 1 || batch > 1_000 || attempts < 1 || purgeBatch < 1 || purgeBatches < 0) {
      throw new IllegalArgumentException(
          "batch must be 1 to 1000, attempts and purge batch above zero, purge batches not below zero");
    }
  }
}
