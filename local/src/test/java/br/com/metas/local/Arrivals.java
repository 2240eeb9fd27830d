package br.com.metas.local;

import br.com.metas.local.LiveStack.Kind;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests that arrive at a constant rate, also while earlier requests are slow. Times count from
 * the moment when a request was due.
 *
 * @param rate requests per second
 * @param time how long they arrive
 */
record Arrivals(double rate, Duration time) {
  /** One request. */
  private record Answer(Kind kind, long dueNanos, long nanos) {}

  /** The results of all requests. */
  static final class LoadResult {
    private final Arrivals arrivals;
    private final List<Answer> answers;

    private LoadResult(Arrivals arrivals, List<Answer> answers) {
      this.arrivals = arrivals;
      this.answers = answers;
    }

    long count(Kind kind) {
      return answers.stream().filter(answer -> answer.kind() == kind).count();
    }

    long refused() {
      return count(Kind.TOO_MANY) + count(Kind.UNAVAILABLE) + count(Kind.NO_INSTANCE);
    }

    /** Right answers per second, over the time in which requests arrived. */
    double served() {
      return count(Kind.RIGHT) / (arrivals.time().toMillis() / 1e3);
    }

    /** A percentile in milliseconds, of the served or of the refused requests; 0 without any. */
    double percentile(boolean served, double share) {
      long[] sorted =
          answers.stream()
              .filter(answer -> (answer.kind() == Kind.RIGHT) == served)
              .mapToLong(Answer::nanos)
              .sorted()
              .toArray();
      return sorted.length == 0
          ? 0
          : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
    }

    /** The number of whole seconds until all requests of one second were served. */
    int secondsUntilAllAreServed() {
      int seconds = (int) arrivals.time().toSeconds();
      boolean[] refused = new boolean[seconds];
      Arrays.fill(refused, false);
      for (Answer answer : answers) {
        if (answer.kind() != Kind.RIGHT) {
          refused[(int) Math.min(seconds - 1, answer.dueNanos() / 1_000_000_000L)] = true;
        }
      }
      int last = seconds;
      while (last > 0 && !refused[last - 1]) {
        last--;
      }
      return last;
    }

    void write(ObjectNode json) {
      json.put("offered", arrivals.rate()).put("served", served());
      Map<Kind, Long> counts = new EnumMap<>(Kind.class);
      for (Kind kind : Kind.values()) {
        counts.put(kind, count(kind));
      }
      counts.forEach((kind, count) -> json.put(kind.name(), count));
      for (double share : List.of(0.5, 0.95, 0.99)) {
        json.put("served_p" + Math.round(share * 100), percentile(true, share));
        json.put("refused_p" + Math.round(share * 100), percentile(false, share));
      }
    }
  }

  /** Sends the requests, and returns when the last one has its answer. */
  LoadResult at(LiveStack stack, Random random) {
    ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    long begun = System.nanoTime();
    long requests = Math.round(rate * time.toMillis() / 1e3);
    for (long number = 0; number < requests; number++) {
      long due = Math.round(number * 1e9 / rate);
      long early;
      while ((early = due - (System.nanoTime() - begun)) > 0) {
        LockSupport.parkNanos(early);
      }
      all.add(
          stack
              .read(stack.anySeller(random))
              .thenAccept(
                  kind -> answers.add(new Answer(kind, due, System.nanoTime() - begun - due))));
    }
    all.forEach(CompletableFuture::join);
    return new LoadResult(this, List.copyOf(answers));
  }
}
