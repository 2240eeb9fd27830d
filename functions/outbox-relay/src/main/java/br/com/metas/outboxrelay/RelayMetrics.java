package br.com.metas.outboxrelay;

import br.com.metas.events.outbox.RelayReport;
import br.com.metas.functions.MetricLine;
import br.com.metas.functions.MetricLine.Unit;

/**
 * What is counted of the relay's work; alarms look at the oldest event's age and at parked ones.
 */
final class RelayMetrics {
  private RelayMetrics() {}

  static MetricLine of(RelayReport report) {
    return MetricLine.of("outbox-relay")
        .with("OutboxPublished", report.published(), Unit.COUNT)
        .with("OutboxUnsent", report.unsent(), Unit.COUNT)
        .with("OutboxWaiting", report.waiting(), Unit.COUNT)
        .with("OutboxParked", report.parked(), Unit.COUNT)
        .with("OutboxOldestAge", report.oldest().toSeconds(), Unit.SECONDS);
  }
}
