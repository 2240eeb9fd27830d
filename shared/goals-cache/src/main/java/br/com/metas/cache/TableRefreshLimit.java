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
 * One refresh per seller and interval, by a marker in the table that every instance sees. It bounds
 * work and promises nothing: while the table does not answer, each refresh is admitted.
 * Thread-safe.
 */
public final class TableRefreshLimit implements RefreshLimit {
  /** The longest that a request waits for the marker. */
  public static final Duration PATIENCE = Duration.ofMillis(500);

  private final LayerTable table;
  private final Settings settings;
  private final CacheRuntime runtime;
  private final CacheObserver observer;

  /**
   * How often, and how long anyone waits to be told.
   *
   * @param interval from one refresh to the next; zero for no bound, at most 1 minute
   * @param patience the longest that a request waits for the table; above zero, at most {@link
   *     #PATIENCE}
   */
  public record Settings(Duration interval, Duration patience) {
    public Settings {
      Limits.between("refresh interval", interval, Duration.ZERO, Duration.ofMinutes(1));
      Limits.between("refresh patience", patience, Duration.ofMillis(1), PATIENCE);
    }

    /** With the usual patience. */
    public static Settings every(Duration interval) {
      return new Settings(interval, PATIENCE);
    }
  }

  public TableRefreshLimit(
      LayerTable table, Settings settings, CacheRuntime runtime, CacheObserver observer) {
    this.table = table;
    this.settings = settings;
    this.runtime = runtime;
    this.observer = observer;
  }

  /** {@inheritDoc} One attempt: a marker whose reply was lost stands, and the refresh goes on. */
  @Override
  public Optional<Duration> ask(SellerId seller) {
    if (settings.interval().isZero()) {
      return Optional.empty();
    }
    FutureTask<Optional<Duration>> question = new FutureTask<>(() -> marked(seller));
    runtime.executor().execute(question);
    try {
      return question.get(settings.patience().toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      return admitted(Optional.ofNullable(e.getCause()).orElse(e));
    } catch (TimeoutException e) {
      return admitted(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the table", e);
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
