package br.com.metas.local.progress;

import java.io.PrintStream;

/** Where the runner says what it is doing. Implementations are thread-safe. */
public interface Progress {
  /** Work under way. Closing it says that it is done. */
  interface Task extends AutoCloseable {
    /** So many units more are done. */
    void advance(long units);

    @Override
    void close();
  }

  /**
   * Begins some work.
   *
   * @param what what a person reads
   * @param units how much there is to do; 0: not known
   */
  Task start(String what, long units);

  /** A line of text. */
  void say(String line);

  /** A bar if standard error is a terminal, else lines. */
  static Progress on(PrintStream standardError, boolean terminal) {
    return terminal ? new BarProgress(standardError) : new LineProgress(standardError);
  }

  /** Says nothing. */
  static Progress silent() {
    return new Progress() {
      @Override
      public Task start(String what, long units) {
        return new Task() {
          @Override
          public void advance(long more) {}

          @Override
          public void close() {}
        };
      }

      @Override
      public void say(String line) {}
    };
  }
}
