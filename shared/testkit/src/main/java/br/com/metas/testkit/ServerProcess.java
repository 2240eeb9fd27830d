package br.com.metas.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A running server. A shell between it and this JVM kills the server when the shell's standard
 * input ends. The operating system closes that input even if the JVM is killed. The shell ignores
 * signals that a terminal sends to the whole process group, so it outlives the JVM.
 */
final class ServerProcess implements AutoCloseable {
  static final String DATA = "data";

  private static final String KEEPER =
      "trap '' HUP INT TERM; exec 3<&0;"
          + " \"$@\" </dev/null 3<&- & server=$!;"
          + " { read -r _ <&3; kill -KILL $server; } >/dev/null 2>&1 &"
          + " exec 3<&-; wait $server";
  private static final String READY = ": ready for connections";
  private static final int LAST_LINES = 15;

  private final Process keeper;
  private final Thread drain;

  private ServerProcess(Process keeper, Thread drain) {
    this.keeper = keeper;
    this.drain = drain;
  }

  /**
   * Returns when the server accepts connections.
   *
   * @throws IllegalStateException if it ends before; the message has the last lines of its log
   */
  static ServerProcess start(ServerPrograms programs, Path home, int port, Optional<TlsFiles> tls) {
    try {
      Process keeper =
          new ProcessBuilder(command(programs, home, port, tls)).redirectErrorStream(true).start();
      BufferedReader log = keeper.inputReader();
      awaitReady(log);
      Thread drain = Thread.ofVirtual().start(() -> log.lines().forEach(line -> {}));
      return new ServerProcess(keeper, drain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(
      ServerPrograms programs, Path home, int port, Optional<TlsFiles> tls) {
    List<String> command = new ArrayList<>(List.of("sh", "-c", KEEPER, "sh"));
    command.add(programs.server().toString());
    command.add("--no-defaults");
    command.add("--datadir=" + home.resolve(DATA));
    command.add("--socket=" + home.resolve("s"));
    command.add("--pid-file=" + home.resolve("pid"));
    command.add("--tmpdir=" + home);
    command.add("--bind-address=127.0.0.1");
    command.add("--port=" + port);
    command.add("--skip-name-resolve");
    // The newest MySQL versions can't turn TLS off.
    command.addAll(tls.map(TlsFiles::options).orElse(List.of("--loose-skip-ssl")));
    command.add("--character-set-server=utf8mb4");
    command.add("--local-infile=ON");
    // A commit writes to the operating system only: it survives the process, but not a power cut.
    command.add("--innodb-flush-log-at-trx-commit=2");
    command.add("--innodb-buffer-pool-size=256M");
    command.add("--innodb-doublewrite=OFF");
    // Deprecated in MySQL, and removed from its newest versions.
    command.add("--loose-innodb-log-file-size=" + ServerPrograms.LOG_SIZE);
    command.addAll(programs.options());
    command.addAll(ServerPrograms.userOptions());
    return command;
  }

  private static void awaitReady(BufferedReader log) throws IOException {
    Deque<String> lastLines = new ArrayDeque<>();
    String line;
    while ((line = log.readLine()) != null) {
      if (line.contains(READY)) {
        return;
      }
      lastLines.add(line);
      if (lastLines.size() > LAST_LINES) {
        lastLines.remove();
      }
    }
    throw new IllegalStateException(
        "the embedded MySQL did not start:\n" + String.join("\n", lastLines));
  }

  @Override
  public void close() {
    try {
      keeper.getOutputStream().close();
    } catch (IOException e) {
      keeper.destroyForcibly();
    }
    try {
      keeper.waitFor();
      drain.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
