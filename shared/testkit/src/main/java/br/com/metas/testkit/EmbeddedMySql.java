package br.com.metas.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A private server on the loopback interface: the bundled MariaDB 11.4 if it fits the machine, else
 * an installed MariaDB or MySQL. It has a free port, an empty data folder that is deleted on close
 * (unless the caller keeps it), and a root user without password. The first start on a machine
 * unpacks the server (about 3 s); later ones take about a second.
 *
 * <p>It is fast because it is less durable: committed data survives {@link #kill}, but not a power
 * cut. The server and its temporary folder end with this JVM, even if the JVM is killed.
 * Thread-safe.
 */
public final class EmbeddedMySql implements MySqlServer {
  private static final int STARTS = 3;

  private final ServerPrograms programs;
  private final Path home;
  private final Optional<TemporaryFolder> temporary;
  private final Optional<TlsFiles> tls;
  private int port;
  private Optional<ServerProcess> process = Optional.empty();

  private EmbeddedMySql(
      ServerPrograms programs,
      Path home,
      Optional<TemporaryFolder> temporary,
      Optional<TlsFiles> tls) {
    this.programs = programs;
    this.home = home;
    this.temporary = temporary;
    this.tls = tls;
  }

  /**
   * Starts a server whose programs are unpacked into the user's part of the system's temporary
   * folder.
   */
  public static EmbeddedMySql start() {
    return start(cache());
  }

  /**
   * Starts a server.
   *
   * @param cache the folder into which the server is unpacked once; every later start shares it
   * @throws IllegalStateException if it does not start; the message has the last lines of the
   *     server's log
   */
  public static EmbeddedMySql start(Path cache) {
    return start(ServerPrograms.require(cache));
  }

  /** Starts a server that offers TLS. */
  public static EmbeddedMySql startWithTls(TlsFiles tls) {
    return start(ServerPrograms.require(cache()), Optional.of(tls));
  }

  static EmbeddedMySql start(ServerPrograms programs) {
    return start(programs, Optional.empty());
  }

  private static EmbeddedMySql start(ServerPrograms programs, Optional<TlsFiles> tls) {
    try {
      TemporaryFolder home = TemporaryFolder.make("metas-mysql-");
      return start(new EmbeddedMySql(programs, home.path(), Optional.of(home), tls));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start the embedded MySQL", e);
    }
  }

  /**
   * Starts a server on a data folder, which may have data of an earlier server. The data stays
   * there when the server is closed.
   *
   * @param home the folder, for one server at a time; created if it is missing
   * @throws IllegalStateException if it does not start; the message has the last lines of the
   *     server's log
   */
  public static EmbeddedMySql startKeeping(Path home) {
    try {
      Files.createDirectories(home);
      return start(
          new EmbeddedMySql(
              ServerPrograms.require(cache()), home, Optional.empty(), Optional.empty()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start the embedded MySQL", e);
    }
  }

  private static EmbeddedMySql start(EmbeddedMySql server) throws IOException {
    try {
      if (!Files.exists(server.data())) {
        Folders.copy(server.programs.emptyData(), server.data());
      }
      server.startOnFreePort();
      return server;
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  static Path cache() {
    return Path.of(
        System.getProperty("java.io.tmpdir"), "metas-embedded-" + System.getProperty("user.name"));
  }

  @Override
  public String host() {
    return "127.0.0.1";
  }

  @Override
  public synchronized int port() {
    return port;
  }

  @Override
  public String adminUser() {
    return "root";
  }

  @Override
  public String adminPassword() {
    return "";
  }

  /** Kills the server at once, like a crash. Its data and its port stay for {@link #restart}. */
  public synchronized void kill() {
    process.ifPresent(ServerProcess::close);
    process = Optional.empty();
  }

  /** Starts the server again on the same port with its data. */
  public synchronized void restart() {
    kill();
    process = Optional.of(ServerProcess.start(programs, home, port, tls));
  }

  @Override
  public synchronized void close() {
    kill();
    temporary.ifPresent(TemporaryFolder::close);
  }

  private synchronized void startOnFreePort() {
    for (int start = 1; process.isEmpty(); start++) {
      port = freePort();
      try {
        process = Optional.of(ServerProcess.start(programs, home, port, tls));
      } catch (IllegalStateException e) {
        // Another process may take the port before the server binds it.
        if (start == STARTS) {
          throw e;
        }
      }
    }
  }

  private Path data() {
    return home.resolve(ServerProcess.DATA);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
