package br.com.metas.cache;

import br.com.metas.cache.protocol.Call;
import br.com.metas.cache.protocol.Machine;
import br.com.metas.cache.protocol.Outcome;
import br.com.metas.cache.protocol.Reply;
import br.com.metas.cache.protocol.Step;
import br.com.metas.cache.settings.CacheSettings;
import br.com.metas.goals.DatabaseUnavailableException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs one step machine to its end. Executes its calls in parallel, and stops waiting for the
 * table, or for MySQL, when the request's budget for it is spent. One object per request; not
 * thread-safe.
 */
final class ProtocolRunner {
  private final CallExecutor executor;
  private final CacheRuntime runtime;
  private final CacheObserver observer;
  private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
  private final Map<Integer, Call> underWay = new LinkedHashMap<>();
  private int started;
  private long tableNanos;
  private long databaseNanos;

  /** The result of a call: a reply, or what it threw. */
  private record Arrival(int id, Optional<Reply> reply, Optional<Throwable> broken) {}

  ProtocolRunner(
      CallExecutor executor, CacheRuntime runtime, CacheSettings settings, CacheObserver observer) {
    this.executor = executor;
    this.runtime = runtime;
    this.observer = observer;
    this.tableNanos = settings.table().budget().toNanos();
    this.databaseNanos = settings.databaseBudget().toNanos();
  }

  Outcome run(Step first) {
    Step step = first;
    while (step instanceof Step.Ask(Machine machine, List<Call> calls)) {
      calls.forEach(this::start);
      Arrival arrival = await();
      Call call = underWay.remove(arrival.id());
      if (call == null) {
        throw new IllegalStateException("a reply that belongs to no call");
      }
      step = machine.on(call, arrival.reply().orElseThrow(() -> new CallBroken(arrival.broken())));
    }
    return ((Step.Finish) step).outcome();
  }

  private void start(Call call) {
    int id = started++;
    underWay.put(id, call);
    if (call instanceof Call.Remote && tableNanos <= 0) {
      arrivals.add(noAnswer(id));
    } else if (call instanceof Call.Sql && databaseNanos <= 0) {
      arrivals.add(databaseDown(id));
    } else {
      runtime.executor().execute(() -> arrivals.add(arrival(id, call)));
    }
  }

  private Arrival arrival(int id, Call call) {
    try {
      return new Arrival(id, Optional.of(executor.execute(call)), Optional.empty());
    } catch (RuntimeException | Error e) {
      return new Arrival(id, Optional.empty(), Optional.of(e));
    }
  }

  /** The next reply to a call that is still under way. Replies after a timeout are ignored. */
  private Arrival await() {
    while (true) {
      Arrival arrival = next();
      if (underWay.containsKey(arrival.id())) {
        return arrival;
      }
    }
  }

  private Arrival next() {
    Optional<Integer> remote = underWay(Call.Remote.class);
    Optional<Integer> sql = underWay(Call.Sql.class);
    try {
      if (remote.isEmpty() && sql.isEmpty()) {
        return arrivals.take();
      }
      long before = runtime.nanoTime().getAsLong();
      Arrival arrival = arrivals.poll(maxWait(remote, sql), TimeUnit.NANOSECONDS);
      long waited = runtime.nanoTime().getAsLong() - before;
      tableNanos -= remote.isPresent() ? waited : 0;
      databaseNanos -= sql.isPresent() ? waited : 0;
      return arrival != null ? arrival : timeUp(remote, sql);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for MySQL or DynamoDB", e);
    }
  }

  private Optional<Integer> underWay(Class<? extends Call> type) {
    return underWay.entrySet().stream()
        .filter(entry -> type.isInstance(entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Nanoseconds until the first budget is spent. */
  private long maxWait(Optional<Integer> remote, Optional<Integer> sql) {
    long table = remote.isPresent() ? tableNanos : Long.MAX_VALUE;
    long database = sql.isPresent() ? databaseNanos : Long.MAX_VALUE;
    return Math.max(0, Math.min(table, database));
  }

  /** Timed out: gives up on the store with the smaller remaining budget. */
  private Arrival timeUp(Optional<Integer> remote, Optional<Integer> sql) {
    if (remote.isPresent() && (sql.isEmpty() || tableNanos <= databaseNanos)) {
      tableNanos = 0;
      observer.timeUp();
      return noAnswer(remote.get());
    }
    databaseNanos = 0;
    return databaseDown(sql.orElseThrow());
  }

  private static Arrival noAnswer(int id) {
    return new Arrival(id, Optional.of(new Reply.NoAnswer()), Optional.empty());
  }

  private static Arrival databaseDown(int id) {
    TimeoutException late = new TimeoutException("the request's budget for MySQL is spent");
    return new Arrival(
        id,
        Optional.of(
            new Reply.DatabaseDown(
                new DatabaseUnavailableException("MySQL did not answer in time", late))),
        Optional.empty());
  }

  /** A call threw an unexpected exception. This is a fault of the program, not an outage. */
  private static final class CallBroken extends RuntimeException {
    private static final long serialVersionUID = 1;

    CallBroken(Optional<Throwable> cause) {
      super("a call of the cache protocol threw an unexpected exception", cause.orElse(null));
    }
  }
}
