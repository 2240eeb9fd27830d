package br.com.metas.local;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Sells ten times per second, sometimes in a closed month with an event. */
final class LiveSales implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int BACK_DATED = 20;

  private final AtomicBoolean open = new AtomicBoolean(true);
  private final AtomicLong sales = new AtomicLong();
  private final LiveStack stack;
  private final Random random;
  private final Thread thread;

  private LiveSales(LiveStack stack, Random random) {
    this.stack = stack;
    this.random = random;
    this.thread = Thread.ofVirtual().unstarted(this::sell);
  }

  static LiveSales open(LiveStack stack, Random seed) {
    LiveSales sales = new LiveSales(stack, new Random(seed.nextLong()));
    sales.thread.start();
    return sales;
  }

  /** The number of sales so far. */
  long sales() {
    return sales.get();
  }

  private void sell() {
    try {
      while (open.get()) {
        if (sales.incrementAndGet() % BACK_DATED == 0) {
          stack.sellBackDated(random);
        } else {
          stack.sell(random);
        }
        Thread.sleep(PAUSE);
      }
    } catch (SQLException | IOException e) {
      stack.wrong.add("the sales: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    open.set(false);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
