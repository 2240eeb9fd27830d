package br.com.metas.cache;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The world outside the protocol. Holds nothing that a SnapStart checkpoint could freeze.
 *
 * @param clock what lives and leases are measured by
 * @param nonces never the same string twice, on any machine
 * @param executor where calls run beside each other; a thread each
 * @param nanoTime what time limits are measured by, in nanoseconds
 * @param pause lets time pass on the calling thread
 */
public record CacheRuntime(
    InstantSource clock,
    Supplier<String> nonces,
    Executor executor,
    LongSupplier nanoTime,
    Consumer<Duration> pause) {

  /** Virtual threads, random nonces, and the machine's own time but for the clock. */
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
