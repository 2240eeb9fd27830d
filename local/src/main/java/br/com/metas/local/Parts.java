package br.com.metas.local;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What has been started and must end, the last first. A part that is ready only after the end was
 * asked for is closed at once. Thread-safe.
 */
final class Parts implements AutoCloseable {
  private final Duration patience;
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private boolean closed;

  /**
   * @param patience how long closing may take; whatever still runs then ends with the JVM
   */
  Parts(Duration patience) {
    this.patience = patience;
  }

  /** Takes a part into its care, and gives it back. */
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
        System.err.println("some parts did not end in time");
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
      System.err.println("could not end " + part.getClass().getSimpleName() + ": " + failed);
    }
  }
}
