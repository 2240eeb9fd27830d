package br.com.metas.evictor;

import br.com.metas.events.EventType;
import java.time.Duration;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/** Embedded metrics on standard output, with the cause as a dimension. */
final class PowertoolsEvictionMetrics implements EvictionMetrics {
  private final Metrics metrics;

  PowertoolsEvictionMetrics(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void evicted(EventType cause, int sellers, Duration age) {
    metrics.flushMetrics(m -> {
      m.addDimension("Cause", cause.detailType());
      m.addMetric("Evictions", sellers, MetricUnit.COUNT);
      m.addMetric("EventAge", (double) age.toMillis(), MetricUnit.MILLISECONDS);
    });
  }

  @Override
  public void notUnderstood() {
    metrics.flushMetrics(m -> m.addMetric("EventsNotUnderstood", 1, MetricUnit.COUNT));
  }

  @Override
  public void failed(EventType cause) {
    metrics.flushMetrics(m -> {
      m.addDimension("Cause", cause.detailType());
      m.addMetric("EvictionsFailed", 1, MetricUnit.COUNT);
    });
  }
}
