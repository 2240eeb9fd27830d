package br.com.metas.api.goals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Measures the phases of one request. Not thread-safe. */
final class Stopwatch {
  private final LongSupplier nanoTime;
  private final List<String> metrics = new ArrayList<>();
  private long phaseBegan;

  /**
   * @param nanoTime nanoseconds of a monotonic clock
   */
  Stopwatch(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.phaseBegan = nanoTime.getAsLong();
  }

  /** Ends the current phase and begins the next one. */
  Duration end(String phase) {
    long now = nanoTime.getAsLong();
    Duration spent = Duration.ofNanos(Math.max(0, now - phaseBegan));
    phaseBegan = now;
    metrics.add(String.format(Locale.ROOT, "%s;dur=%.3f", phase, spent.toNanos() / 1e6));
    return spent;
  }

  /** The value of {@code Server-Timing}: every phase so far, in milliseconds. */
  String serverTiming() {
    return String.join(", ", metrics);
  }
}
