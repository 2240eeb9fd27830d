package br.com.metas.local;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The started parts. They are closed in reverse order. A part that is added after closing began is
 * closed at once. Thread-safe.
 */
final class Parts implements AutoCloseable {
  private final Duration patience;
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private boolean closed;

  /**
   * @param patience how long closing may take; parts that still run after it end with the JVM
   */
  Parts(Duration patience) {
    this.patience = patience;
  }

  /** Adds a part, and returns it. */
  synchronized <T extends AutoCloseable> T add(T part) {
    if (closed) {
      close(part);
    } else {
      parts.push(part);
    }
    return part;
  }

  @Override
  public void close() {
    CountDownLatch done = new CountDownLatch(1);
    Thread.ofPlatform()
        .daemon()
        .name("closing")
        .start(() -> {
          drain();
          done.countDown();
        });
    try {
      if (!done.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        System.err.println("some parts did not stop in time");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void drain() {
    Deque<AutoCloseable> all;
    synchronized (this) {
      closed = true;
      all = new ArrayDeque<>(parts);
      parts.clear();
    }
    all.forEach(Parts::close);
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception failed) {
      System.err.println("could not stop " + part.getClass().getSimpleName() + ": " + failed);
    }
  }
}
