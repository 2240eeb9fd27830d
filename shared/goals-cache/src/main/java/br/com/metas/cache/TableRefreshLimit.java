package br.com.metas.cache;

import br.com.metas.cache.settings.Limits;
import br.com.metas.cache.table.LayerTable;
import br.com.metas.goals.RefreshLimit;
import br.com.metas.goals.SellerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Admits one refresh per seller and interval, with a marker in the table that all instances share.
 * While the table does not answer, every refresh is admitted. Thread-safe.
 */
public final class TableRefreshLimit implements RefreshLimit {
  /** The longest that a request waits for the marker. */
  public static final Duration MAX_WAIT = Duration.ofMillis(500);

  private final LayerTable table;
  private final Settings settings;
  private final CacheRuntime runtime;
  private final CacheObserver observer;

  /**
   * How often a refresh is admitted, and how long a request waits for the answer.
   *
   * @param interval time between two refreshes; zero for no limit, at most 1 minute
   * @param maxWait the longest that a request waits for the table; above zero, at most {@link
   *     #MAX_WAIT}
   */
  public record Settings(Duration interval, Duration maxWait) {
    public Settings {
      Limits.between("refresh interval", interval, Duration.ZERO, Duration.ofMinutes(1));
      Limits.between("longest wait for a refresh", maxWait, Duration.ofMillis(1), MAX_WAIT);
    }

    /** Settings with the longest wait. */
    public static Settings every(Duration interval) {
      return new Settings(interval, MAX_WAIT);
    }
  }

  public TableRefreshLimit(
      LayerTable table, Settings settings, CacheRuntime runtime, CacheObserver observer) {
    this.table = table;
    this.settings = settings;
    this.runtime = runtime;
    this.observer = observer;
  }

  /**
   * {@inheritDoc} Makes one attempt. If its reply is lost, the marker may stay in the table, and
   * this refresh is admitted.
   */
  @Override
  public Optional<Duration> ask(SellerId seller) {
    if (settings.interval().isZero()) {
      return Optional.empty();
    }
    FutureTask<Optional<Duration>> question = new FutureTask<>(() -> marked(seller));
    runtime.executor().execute(question);
    try {
      return question.get(settings.maxWait().toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      return admitted(Optional.ofNullable(e.getCause()).orElse(e));
    } catch (TimeoutException e) {
      return admitted(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for DynamoDB", e);
    }
  }

  private Optional<Duration> admitted(Throwable cause) {
    observer.callFailed("Admit", cause);
    return Optional.empty();
  }

  private Optional<Duration> marked(SellerId seller) {
    Instant now = runtime.clock().instant();
    return table
        .admit(seller, now, now.plus(settings.interval()))
        .map(end -> Duration.between(now, end));
  }
}
