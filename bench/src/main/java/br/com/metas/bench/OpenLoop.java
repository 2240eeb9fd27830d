package br.com.metas.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Requests arrive at a constant rate and are served one at a time, as an instance of the function
 * does. A latency counts from the moment when the request was due, not from when it was sent. So it
 * includes the wait behind a slow request (correction for coordinated omission).
 *
 * @param request serves one request
 */
record OpenLoop(Runnable request) {
  private static final long HIGHEST_NANOS = 60_000_000_000L;
  private static final double MILLIS = 1e6;

  /**
   * The number of requests per second that one caller can make without pauses.
   *
   * @param seconds duration in seconds
   */
  double saturation(double seconds) {
    long begun = System.nanoTime();
    long end = begun + (long) (seconds * 1e9);
    int served = 0;
    while (System.nanoTime() < end) {
      request.run();
      served++;
    }
    return served / ((System.nanoTime() - begun) / 1e9);
  }

  /**
   * Percentiles in milliseconds.
   *
   * @param rate requests per second
   * @param seconds duration in seconds
   */
  ObjectNode run(double rate, double seconds) {
    Histogram histogram = new Histogram(HIGHEST_NANOS, 3);
    long interval = (long) (1e9 / rate);
    long begun = System.nanoTime();
    long requests = (long) (rate * seconds);
    for (long number = 0; number < requests; number++) {
      long due = begun + number * interval;
      awaitTime(due);
      request.run();
      histogram.recordValue(Math.max(0, System.nanoTime() - due));
    }
    ObjectNode answer = Commands.done().put("n", histogram.getTotalCount()).put("rate", rate);
    for (double percentile : new double[] {25, 50, 75, 90, 95, 99, 99.9}) {
      answer.put(
          "p" + Double.toString(percentile).replaceAll("\\.0$", ""),
          histogram.getValueAtPercentile(percentile) / MILLIS);
    }
    return answer.put("max", histogram.getMaxValue() / MILLIS);
  }

  private static void awaitTime(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
