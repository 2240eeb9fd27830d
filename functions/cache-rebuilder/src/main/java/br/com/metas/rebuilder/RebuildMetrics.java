package br.com.metas.rebuilder;

import br.com.metas.functions.MetricLine;
import br.com.metas.functions.MetricLine.Unit;
import java.time.Duration;

/** What is counted of the workers' work. */
final class RebuildMetrics {
  private RebuildMetrics() {}

  /**
   * A batch of messages was worked through.
   *
   * @param done messages done
   * @param failed messages that come again
   * @param time for all of them
   */
  static MetricLine worked(int done, int failed, Duration time) {
    return MetricLine.of("cache-rebuilder")
        .with("Rebuilds", done, Unit.COUNT)
        .with("RebuildsFailed", failed, Unit.COUNT)
        .with("RebuildTime", time.toMillis(), Unit.MILLISECONDS);
  }
}
