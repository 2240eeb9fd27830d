package br.com.metas.cache;

import br.com.metas.cache.protocol.Call;
import br.com.metas.cache.protocol.Machine;
import br.com.metas.cache.protocol.Outcome;
import br.com.metas.cache.protocol.Reply;
import br.com.metas.cache.protocol.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Runs one machine to its end: performs its calls beside each other, and stops waiting for the
 * table when the request's time for it is up. One a request; not thread-safe.
 */
final class Conductor {
  private final Performer performer;
  private final CacheRuntime runtime;
  private final CacheObserver observer;
  private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
  private final Map<Integer, Call> underWay = new LinkedHashMap<>();
  private int started;
  private long budgetNanos;

  /** What came back from a call: a reply, or what it broke with. */
  private record Arrival(int id, Optional<Reply> reply, Optional<Throwable> broken) {}

  Conductor(
      Performer performer, CacheRuntime runtime, CacheSettings settings, CacheObserver observer) {
    this.performer = performer;
    this.runtime = runtime;
    this.observer = observer;
    this.budgetNanos = settings.table().budget().toNanos();
  }

  Outcome run(Step first) {
    Step step = first;
    while (step instanceof Step.Ask(Machine machine, List<Call> calls)) {
      calls.forEach(this::start);
      Arrival arrival = await();
      Call call = underWay.remove(arrival.id());
      if (call == null) {
        throw new IllegalStateException("a reply to no call");
      }
      step = machine.on(call, arrival.reply().orElseThrow(() -> new CallBroken(arrival.broken())));
    }
    return ((Step.Finish) step).outcome();
  }

  private void start(Call call) {
    int id = started++;
    underWay.put(id, call);
    if (call instanceof Call.Remote && budgetNanos <= 0) {
      arrivals.add(noAnswer(id));
      return;
    }
    runtime.executor().execute(() -> arrivals.add(arrival(id, call)));
  }

  private Arrival arrival(int id, Call call) {
    try {
      return new Arrival(id, Optional.of(performer.perform(call)), Optional.empty());
    } catch (RuntimeException | Error e) {
      return new Arrival(id, Optional.empty(), Optional.of(e));
    }
  }

  /** The next reply to a call still under way; replies that come after their time are dropped. */
  private Arrival await() {
    while (true) {
      Arrival arrival = next();
      if (underWay.containsKey(arrival.id())) {
        return arrival;
      }
    }
  }

  private Arrival next() {
    Optional<Integer> remote =
        underWay.entrySet().stream()
            .filter(entry -> entry.getValue() instanceof Call.Remote)
            .map(Map.Entry::getKey)
            .findFirst();
    try {
      if (remote.isEmpty()) {
        return arrivals.take();
      }
      long before = runtime.nanoTime().getAsLong();
      Arrival arrival = arrivals.poll(Math.max(0, budgetNanos), TimeUnit.NANOSECONDS);
      budgetNanos -= runtime.nanoTime().getAsLong() - before;
      if (arrival != null) {
        return arrival;
      }
      budgetNanos = 0;
      observer.timeUp();
      return noAnswer(remote.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for MySQL or the table", e);
    }
  }

  private static Arrival noAnswer(int id) {
    return new Arrival(id, Optional.of(new Reply.NoAnswer()), Optional.empty());
  }

  /** A call broke in a way that is nobody's outage: a fault of the program. */
  private static final class CallBroken extends RuntimeException {
    private static final long serialVersionUID = 1;

    CallBroken(Optional<Throwable> cause) {
      super("a call of the cache protocol broke", cause.orElse(null));
    }
  }
}
