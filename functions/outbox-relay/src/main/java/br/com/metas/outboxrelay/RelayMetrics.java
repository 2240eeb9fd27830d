package br.com.metas.outboxrelay;

import br.com.metas.events.outbox.RelayReport;
import br.com.metas.functions.MetricLine;
import br.com.metas.functions.MetricLine.Unit;

/**
 * The metrics of the relay. Alarms use the age of the oldest event and the number of parked events.
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
