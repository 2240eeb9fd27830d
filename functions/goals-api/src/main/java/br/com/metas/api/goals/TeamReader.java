package br.com.metas.api.goals;

import br.com.metas.goals.BusinessDay;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.Wallet;
import br.com.metas.goals.WalletMonth;
import br.com.metas.goals.WalletReader;
import br.com.metas.goals.WalletReader.Request;
import br.com.metas.goals.WalletReader.WalletParts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads the wallets of several sellers in parallel. Each read is the same as for a single wallet.
 * Thread-safe.
 */
public final class TeamReader {
  private final WalletReader wallets;
  private final Limits limits;

  /**
   * The limits of reading a team.
   *
   * @param parallel wallets that are read in parallel, 1 or more; each uses a connection to MySQL,
   *     and a second one while it fills a layer
   * @param time the longest time from the start of the request to its last wallet; wallets that are
   *     not read by then are left out
   */
  public record Limits(int parallel, Duration time) {
    public static final int DEFAULT_PARALLEL = 4;

    /** Below the function's timeout, so that time is left to merge and encode. */
    public static final Limits DEFAULT = new Limits(DEFAULT_PARALLEL, Duration.ofSeconds(21));

    public Limits {
      if (parallel < 1) {
        throw new IllegalArgumentException("parallel must be 1 or more");
      }
    }
  }

  /**
   * The result of reading a team.
   *
   * @param read the result for each wallet that was read
   * @param unavailable the sellers whose wallets were not read, in the order in which they were
   *     asked for
   */
  record TeamReading<T>(Map<SellerId, T> read, List<SellerId> unavailable) {}

  public TeamReader(WalletReader wallets, Limits limits) {
    this.wallets = wallets;
    this.limits = limits;
  }

  /**
   * Reads the wallets.
   *
   * @param spent the time that the request has already used
   * @param question gives the year and month to read for each seller
   * @param summarize reduces a wallet to its result; called on the thread that has read it
   * @param failures receives the failure of each wallet that could not be read; a wallet without
   *     time left is not reported
   */
  <T> TeamReading<T> read(
      List<SellerId> sellers,
      BusinessDay day,
      Duration spent,
      Function<SellerId, WalletMonth> question,
      Function<Wallet, T> summarize,
      Consumer<RuntimeException> failures) {
    List<Callable<T>> readings = new ArrayList<>();
    for (SellerId seller : sellers) {
      readings.add(() -> {
        WalletParts reading = wallets.read(new Request(question.apply(seller), day, false));
        return summarize.apply(
            Wallet.merge(reading.staticLayer(), reading.annualLayer(), reading.live()));
      });
    }
    Duration left = limits.time().minus(spent);
    if (left.isNegative() || sellers.isEmpty()) {
      return new TeamReading<>(Map.of(), sellers);
    }
    ExecutorService threads =
        Executors.newFixedThreadPool(limits.parallel(), Thread.ofVirtual().factory());
    try {
      return collect(
          sellers, threads.invokeAll(readings, left.toNanos(), TimeUnit.NANOSECONDS), failures);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading wallets", e);
    } finally {
      // Not close(), because it would wait for wallets that are still being read.
      threads.shutdownNow();
    }
  }

  private static <T> TeamReading<T> collect(
      List<SellerId> sellers, List<Future<T>> futures, Consumer<RuntimeException> failures)
      throws InterruptedException {
    Map<SellerId, T> read = new HashMap<>();
    List<SellerId> unavailable = new ArrayList<>();
    for (int index = 0; index < sellers.size(); index++) {
      try {
        read.put(sellers.get(index), futures.get(index).get());
      } catch (CancellationException outOfTime) {
        unavailable.add(sellers.get(index));
      } catch (ExecutionException e) {
        unavailable.add(sellers.get(index));
        failures.accept(
            e.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException(e.getCause()));
      }
    }
    return new TeamReading<>(Map.copyOf(read), List.copyOf(unavailable));
  }
}
