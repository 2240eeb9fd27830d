package br.com.metas.api.telemetry;

import br.com.metas.api.telemetry.RequestRecord.ReadingRecord;
import br.com.metas.goals.CacheStatus;
import br.com.metas.goals.DatabaseUnavailableException;
import java.util.Optional;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsBuilder;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/** Counts and times as CloudWatch embedded metrics, one line a request. */
public final class EmbeddedMetrics implements Telemetry {
  public static final String NAMESPACE = "MetasPorCliente";
  private static final String SERVICE = "goals-api";

  private final Metrics metrics;

  /** Metrics of Powertools, written to standard output as Lambda's log agent expects them. */
  public EmbeddedMetrics() {
    this(MetricsBuilder.builder().withNamespace(NAMESPACE).withService(SERVICE).build());
  }

  EmbeddedMetrics(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void answered(String requestId, RequestRecord request) {
    metrics.addMetadata("requestId", requestId);
    count("Requests", true);
    count("ServerErrors", request.status() >= 500);
    request.reading().ifPresent(this::reading);
    metrics.flush();
  }

  @Override
  public void failed(String requestId, RuntimeException failure) {
    count("DatabaseUnavailable", failure instanceof DatabaseUnavailableException);
  }

  /** Counts a checkpoint, and loads what the first request's metrics need. */
  public void primed() {
    count("Primed", true);
    metrics.flush();
  }

  private void reading(ReadingRecord reading) {
    metrics.addMetric("QueryTime", reading.queryTime().toNanos() / 1e6, MetricUnit.MILLISECONDS);
    metrics.addMetric("Rows", reading.dataCount(), MetricUnit.COUNT);
    layer("Static", reading.staticLayer());
    layer("Annual", reading.annualLayer());
  }

  private void layer(String name, Optional<CacheStatus> status) {
    status.ifPresent(from -> {
      count(name + "Hit", from == CacheStatus.HIT);
      count(name + "Stale", from == CacheStatus.STALE);
      count(name + "Bypass", from == CacheStatus.BYPASS);
    });
  }

  private void count(String name, boolean happened) {
    metrics.addMetric(name, happened ? 1 : 0, MetricUnit.COUNT);
  }
}
