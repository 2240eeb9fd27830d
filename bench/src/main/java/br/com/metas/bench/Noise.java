package br.com.metas.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.locks.LockSupport;

/** Measures how much this machine disturbs a measurement. */
final class Noise {
  private static final int TIMES = 200;
  private static final int SPINS = 200_000;
  private static final long SLEEP_NANOS = 1_000_000;
  private static final double MILLIS = 1e6;

  private Noise() {}

  /**
   * The milliseconds that repetitions of the same computation took, and the milliseconds that
   * sleeps of one millisecond took.
   */
  static ObjectNode measure() {
    ArrayNode spins = Commands.JSON.createArrayNode();
    ArrayNode sleeps = Commands.JSON.createArrayNode();
    long sum = 0;
    for (int time = 0; time < TIMES; time++) {
      long begun = System.nanoTime();
      sum += spin(time);
      spins.add((System.nanoTime() - begun) / MILLIS);
      begun = System.nanoTime();
      LockSupport.parkNanos(SLEEP_NANOS);
      sleeps.add((System.nanoTime() - begun) / MILLIS);
    }
    ObjectNode answer = Commands.done().put("sum", sum);
    answer.set("spin_ms", spins);
    answer.set("sleep_1ms_ms", sleeps);
    return answer;
  }

  private static long spin(long seed) {
    // A xorshift: each step needs the step before, so a compiler can't shorten the loop.
    long value = seed + 1;
    for (int i = 0; i < SPINS; i++) {
      value ^= value << 13;
      value ^= value >>> 7;
      value ^= value << 17;
    }
    return value;
  }
}
