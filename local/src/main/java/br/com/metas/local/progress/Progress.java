package br.com.metas.local.progress;

import java.io.PrintStream;

/** Shows what the runner does. Implementations are thread-safe. */
public interface Progress {
  /** A task in progress. Closing it reports that it is done. */
  interface Task extends AutoCloseable {
    /** Reports more finished units. */
    void advance(long units);

    @Override
    void close();
  }

  /**
   * Starts a task.
   *
   * @param what the name that the user sees
   * @param units number of units to do; 0: not known
   */
  Task start(String what, long units);

  /** Prints a line of text. */
  void print(String line);

  /** Shows a bar if standard error is a terminal, else lines. */
  static Progress on(PrintStream standardError, boolean terminal) {
    return terminal ? new BarProgress(standardError) : new LineProgress(standardError);
  }

  /** Shows nothing. */
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
      public void print(String line) {}
    };
  }
}
