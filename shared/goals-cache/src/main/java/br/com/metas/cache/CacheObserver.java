package br.com.metas.cache;

import br.com.metas.cache.protocol.MissCause;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.CacheStatus;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/**
 * Receives the events of the cache, so that they can be counted. Implementations are thread-safe
 * and quick, and never throw. They override only the methods that they need.
 */
public interface CacheObserver {
  /** Counts nothing. */
  CacheObserver NONE = new CacheObserver() {};

  /**
   * An observer that reports failures only.
   *
   * @param report receives the name of the call and the cause; the name is "request" if the budget
   *     of the request was spent
   */
  static CacheObserver ofFailures(BiConsumer<String, Throwable> report) {
    return new CacheObserver() {
      @Override
      public void callFailed(String call, Throwable cause) {
        report.accept(call, cause);
      }

      @Override
      public void timeUp() {
        report.accept(
            "request", new TimeoutException("the request's budget for DynamoDB is spent"));
      }
    };
  }

  /** A layer was put into an answer. */
  default void served(LayerKey.Kind layer, CacheStatus status) {}

  /** The first lookup did not find a valid layer. */
  default void missed(LayerKey.Kind layer, MissCause cause) {}

  /** A claim was refused, because another request holds a lease. */
  default void leaseLost() {}

  /** A fill was not published, because an eviction or another fill came first. */
  default void publishLost() {}

  /** HEAD was replaced: because of an event, a refresh, or a fill that lost two publications. */
  default void evicted() {}

  /**
   * A call came to its end, well or not.
   *
   * @param server DynamoDB, MySQL or SQS
   * @param call its name
   */
  default void called(String server, String call, Instant begun, Instant ended) {}

  /** One attempt at a call to the table or the rebuild queue failed; {@code call} is its name. */
  default void callFailed(String call, Throwable cause) {}

  /** The request stopped waiting for the table, because its budget was spent. */
  default void timeUp() {}

  /** A rebuild in the background was requested. */
  default void earlyRefreshAsked() {}
}
