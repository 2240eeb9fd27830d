package br.com.metas.cache;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the protocol needs from outside: time, nonces and threads. Holds no state, so a SnapStart
 * checkpoint is safe.
 *
 * @param clock measures lives and leases
 * @param nonces supplies strings that are never the same twice, on any machine
 * @param executor runs calls in parallel, each on its own thread
 * @param nanoTime measures budgets, in nanoseconds
 * @param pause waits on the calling thread
 */
public record CacheRuntime(
    InstantSource clock,
    Supplier<String> nonces,
    Executor executor,
    LongSupplier nanoTime,
    Consumer<Duration> pause) {

  /** Virtual threads, random nonces, this clock, and the machine's own time for everything else. */
  public static CacheRuntime of(InstantSource clock) {
    return new CacheRuntime(
        clock,
        () -> UUID.randomUUID().toString(),
        task -> Thread.ofVirtual().name("cache-call").start(task),
        System::nanoTime,
        CacheRuntime::sleep);
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
