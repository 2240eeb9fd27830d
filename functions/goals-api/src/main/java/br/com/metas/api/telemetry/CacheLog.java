package br.com.metas.api.telemetry;

import br.com.metas.cache.CacheObserver;
import br.com.metas.cache.protocol.MissCause;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.functions.FunctionLog;
import br.com.metas.functions.LogLine;

/**
 * Says what went wrong in the cache: nothing of it reaches the caller, so somebody must be told.
 * Every miss is told with its cause; a refresh and a bypass are in the request's own line.
 */
public final class CacheLog implements CacheObserver {
  private final FunctionLog log;

  public CacheLog(FunctionLog log) {
    this.log = log;
  }

  @Override
  public void missed(LayerKey.Kind layer, MissCause cause) {
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
    log.write(
        LogLine.warn("cache call failed")
            .with("call", call)
            .with("cause", cause.getClass().getName()));
  }

  @Override
  public void timeUp() {
    log.write(LogLine.warn("cache too slow"));
  }
}
