package br.com.metas.evictor;

import br.com.metas.events.EventType;
import br.com.metas.functions.MetricLine;
import br.com.metas.functions.MetricLine.Unit;
import java.time.Duration;

/** What is counted of the evictor's work. */
final class EvictionMetrics {
  private static final MetricLine LINE = MetricLine.of("cache-evictor");

  private EvictionMetrics() {}

  /**
   * An event was handled.
   *
   * @param cause its type
   * @param sellers how many were evicted
   * @param age from the commit to now; not negative
   */
  static MetricLine evicted(EventType cause, int sellers, Duration age) {
    return by(cause)
        .with("Evictions", sellers, Unit.COUNT)
        .with("EventAge", age.toMillis(), Unit.MILLISECONDS);
  }

  /** An event could not be understood. */
  static MetricLine notUnderstood() {
    return LINE.with("EventsNotUnderstood", 1, Unit.COUNT);
  }

  /** An event was understood, but not every seller could be evicted. */
  static MetricLine failed(EventType cause) {
    return by(cause).with("EvictionsFailed", 1, Unit.COUNT);
  }

  private static MetricLine by(EventType cause) {
    return LINE.by("Cause", cause.detailType());
  }
}
