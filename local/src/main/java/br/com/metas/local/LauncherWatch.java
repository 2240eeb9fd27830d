package br.com.metas.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Stops the runner when the {@code make} that launched it is interrupted or has ended. A terminal
 * sends Ctrl-C to both. If only make gets an interrupt, it waits for its child without end, because
 * make passes on SIGTERM only. While make waits in its signal handler, it blocks SIGINT, and Linux
 * shows that under {@code /proc}. On other systems this class only checks whether make still runs.
 *
 * @param launcher the process id of make
 * @param pause between two checks
 */
record LauncherWatch(long launcher, Duration pause) {
  private static final int EXIT_AFTER_INTERRUPT = 130;
  private static final long SIGINT_BIT = 1L << 1;

  /** Watches until the JVM ends. */
  void start() {
    Thread.ofPlatform().daemon().name("launcher-watch").start(this::watch);
  }

  private void watch() {
    try {
      int sightings = 0;
      while (sightings < 2) {
        Thread.sleep(pause);
        // It must be seen twice in a row, because make also blocks signals for short moments in
        // normal work.
        sightings = isGone() || isInterrupted() ? sightings + 1 : 0;
      }
      System.exit(EXIT_AFTER_INTERRUPT);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isGone() {
    return ProcessHandle.of(launcher).filter(ProcessHandle::isAlive).isEmpty();
  }

  private boolean isInterrupted() {
    try (Stream<String> status = Files.lines(Path.of("/proc/" + launcher + "/status"))) {
      return status
          .filter(line -> line.startsWith("SigBlk:"))
          .map(line -> line.substring("SigBlk:".length()).strip())
          .anyMatch(mask -> (Long.parseUnsignedLong(mask, 16) & SIGINT_BIT) != 0);
    } catch (IOException unknown) {
      return false;
    }
  }
}
