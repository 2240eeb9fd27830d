package br.com.metas.api.telemetry;

import br.com.metas.api.telemetry.RequestRecord.ReadingRecord;
import br.com.metas.cache.protocol.MissCause;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.CacheStatus;
import br.com.metas.goals.DatabaseUnavailableException;
import java.util.Optional;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsBuilder;
import software.amazon.lambda.powertools.metrics.model.DimensionSet;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/** Counts and times as CloudWatch embedded metrics, one line per request. */
public final class EmbeddedMetrics implements Telemetry {
  public static final String NAMESPACE = "MetasPorCliente";
  private static final String SERVICE = "goals-api";

  private final Metrics metrics;

  /**
   * Metrics of Powertools, written to standard output as Lambda's log agent expects them.
   *
   * @param environment a dimension, because one account can have several environments
   */
  public EmbeddedMetrics(String environment) {
    this(
        MetricsBuilder.builder()
            .withNamespace(NAMESPACE)
            .withDefaultDimensions(DimensionSet.of("Service", SERVICE, "Environment", environment))
            .build());
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

  /** Counts a miss of a layer in the current request, with a name such as StaticMissExpired. */
  public void missed(LayerKey.Kind layer, MissCause cause) {
    count(name(layer) + "Miss" + name(cause), true);
  }

  private static String name(LayerKey.Kind layer) {
    return switch (layer) {
      case STATIC -> "Static";
      case ANNUAL -> "Annual";
    };
  }

  private static String name(MissCause cause) {
    return switch (cause) {
      case NO_HEAD -> "NoHead";
      case NO_FILL -> "NoFill";
      case NO_CHUNK -> "NoChunk";
      case OTHER_FILL -> "OtherFill";
      case EXPIRED -> "Expired";
      case UNREADABLE -> "Unreadable";
      case CONTRADICTED -> "Contradicted";
      case REFRESH -> "Refresh";
      case NO_ANSWER -> "NoAnswer";
    };
  }

  /**
   * Counts a checkpoint. This also loads the classes that the metrics of the first request need.
   */
  public void primed() {
    count("Primed", true);
    metrics.flush();
  }

  private void reading(ReadingRecord reading) {
    metrics.addMetric("QueryTime", reading.queryTime().toNanos() / 1e6, MetricUnit.MILLISECONDS);
    metrics.addMetric("Rows", reading.dataCount(), MetricUnit.COUNT);
    layer(LayerKey.Kind.STATIC, reading.staticLayer());
    layer(LayerKey.Kind.ANNUAL, reading.annualLayer());
  }

  private void layer(LayerKey.Kind layer, Optional<CacheStatus> status) {
    String name = name(layer);
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
