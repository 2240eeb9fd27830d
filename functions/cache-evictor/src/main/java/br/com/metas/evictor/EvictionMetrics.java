package br.com.metas.evictor;

import br.com.metas.events.EventType;
import br.com.metas.functions.MetricLine;
import br.com.metas.functions.MetricLine.Unit;
import java.time.Duration;

/** The metrics of the evictor. */
final class EvictionMetrics {
  private static final MetricLine LINE = MetricLine.of("cache-evictor");

  private EvictionMetrics() {}

  /**
   * The metrics of an event that was handled.
   *
   * @param cause the type of the event
   * @param sellers number of evicted sellers
   * @param age time from the commit to now; not negative
   */
  static MetricLine evicted(EventType cause, int sellers, Duration age) {
    return by(cause)
        .with("Evictions", sellers, Unit.COUNT)
        .with("EventAge", age.toMillis(), Unit.MILLISECONDS);
  }

  /** The metrics of an event that could not be understood. */
  static MetricLine notUnderstood() {
    return LINE.with("EventsNotUnderstood", 1, Unit.COUNT);
  }

  /** The metrics of an event with a seller that could not be evicted. */
  static MetricLine failed(EventType cause) {
    return by(cause).with("EvictionsFailed", 1, Unit.COUNT);
  }

  private static MetricLine by(EventType cause) {
    return LINE.by("Cause", cause.detailType());
  }
}
