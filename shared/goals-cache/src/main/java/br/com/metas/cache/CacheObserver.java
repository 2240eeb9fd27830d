package br.com.metas.cache;

import br.com.metas.cache.protocol.MissCause;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.CacheStatus;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/**
 * Is told what happens, for counting. Implementations are thread-safe, quick, and don't throw; what
 * they don't care for they leave out.
 */
public interface CacheObserver {
  /** Counts nothing. */
  CacheObserver NONE = new CacheObserver() {};

  /**
   * Tells of failures alone.
   *
   * @param told the name of the call, or "request" where its time was up, and the cause
   */
  static CacheObserver ofFailures(BiConsumer<String, Throwable> told) {
    return new CacheObserver() {
      @Override
      public void callFailed(String call, Throwable cause) {
        told.accept(call, cause);
      }

      @Override
      public void timeUp() {
        told.accept("request", new TimeoutException("no time is left for the table"));
      }
    };
  }

  /** A layer went into an answer. */
  default void served(LayerKey.Kind layer, CacheStatus status) {}

  /** A layer could not be served from the cache at first sight. */
  default void missed(LayerKey.Kind layer, MissCause cause) {}

  /** A claim met someone else's lease. */
  default void leaseLost() {}

  /** A fill was not published, because of an eviction or another fill in between. */
  default void publishLost() {}

  /** HEAD was replaced: by an event, a refresh, or a last resort. */
  default void evicted() {}

  /** One attempt at a call to the table or the rebuild queue failed; {@code call} is its name. */
  default void callFailed(String call, Throwable cause) {}

  /** The request stopped waiting for the table: its time was up. */
  default void timeUp() {}

  /** A background rebuild was asked for. */
  default void earlyRefreshAsked() {}
}
