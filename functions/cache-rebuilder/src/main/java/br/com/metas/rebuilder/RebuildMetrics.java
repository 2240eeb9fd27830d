package br.com.metas.rebuilder;

import br.com.metas.functions.MetricLine;
import br.com.metas.functions.MetricLine.Unit;
import java.time.Duration;

/** The metrics of the rebuild worker. */
final class RebuildMetrics {
  private RebuildMetrics() {}

  /**
   * The metrics of one batch of messages.
   *
   * @param done messages done
   * @param failed messages that the queue will deliver again
   * @param time time for the whole batch
   */
  static MetricLine worked(int done, int failed, Duration time) {
    return MetricLine.of("cache-rebuilder")
        .with("Rebuilds", done, Unit.COUNT)
        .with("RebuildsFailed", failed, Unit.COUNT)
        .with("RebuildTime", time.toMillis(), Unit.MILLISECONDS);
  }
}
