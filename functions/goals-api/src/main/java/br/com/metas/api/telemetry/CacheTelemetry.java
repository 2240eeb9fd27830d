package br.com.metas.api.telemetry;

import br.com.metas.cache.CacheObserver;
import br.com.metas.cache.protocol.MissCause;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.functions.FailedCall;
import br.com.metas.functions.FunctionLog;
import br.com.metas.functions.LogLine;
import java.time.Instant;

/**
 * Logs and counts the faults of the cache, because callers do not see them. Every miss is counted
 * by its cause. It is also logged, unless the log line of the request shows it already, as for a
 * refresh or a bypass.
 */
public final class CacheTelemetry implements CacheObserver {
  private final FunctionLog log;
  private final EmbeddedMetrics metrics;
  private final TraceSegments traces;

  public CacheTelemetry(FunctionLog log, EmbeddedMetrics metrics, TraceSegments traces) {
    this.log = log;
    this.metrics = metrics;
    this.traces = traces;
  }

  @Override
  public void called(String server, String call, Instant begun, Instant ended) {
    traces.called(server + " " + call, begun, ended);
  }

  @Override
  public void missed(LayerKey.Kind layer, MissCause cause) {
    metrics.missed(layer, cause);
    switch (cause) {
      case NO_CHUNK, OTHER_FILL, UNREADABLE, CONTRADICTED ->
          log.write(LogLine.warn("layer not usable").with("layer", layer).with("cause", cause));
      case NO_HEAD, NO_FILL, EXPIRED ->
          log.write(LogLine.info("layer missed").with("layer", layer).with("cause", cause));
      case REFRESH, NO_ANSWER -> {}
    }
  }

  @Override
  public void publishLost() {
    log.write(LogLine.info("publish lost"));
  }

  @Override
  public void callFailed(String call, Throwable cause) {
    log.write(FailedCall.line(call, cause));
  }

  @Override
  public void timeUp() {
    log.write(LogLine.warn("cache too slow"));
  }
}
