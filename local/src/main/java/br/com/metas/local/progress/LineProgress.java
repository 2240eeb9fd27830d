package br.com.metas.local.progress;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;

/** Prints a line at the start, at each quarter, and at the end. */
final class LineProgress implements Progress {
  private static final int STEPS = 4;

  private final PrintStream out;

  LineProgress(PrintStream out) {
    this.out = out;
  }

  @Override
  public void print(String line) {
    out.println(line);
  }

  @Override
  public Task start(String what, long units) {
    out.println(what + " …");
    return new Task() {
      private final AtomicLong done = new AtomicLong();

      @Override
      public void advance(long more) {
        long now = done.addAndGet(more);
        long before = now - more;
        if (units > 0 && now < units && now * STEPS / units > before * STEPS / units) {
          out.println(what + ": " + now + " of " + units);
        }
      }

      @Override
      public void close() {
        out.println(what + ": done" + (done.get() > 0 ? " (" + done.get() + ")" : ""));
      }
    };
  }
}
