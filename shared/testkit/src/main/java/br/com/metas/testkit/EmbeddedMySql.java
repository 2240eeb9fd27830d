package br.com.metas.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A server of its own on the loopback interface: the bundled MariaDB 11.4 where it fits the
 * machine, else a MariaDB or MySQL that is installed. It has a free port, an empty data folder that
 * goes when it is closed (unless it is to be kept), and a root without password. The first start on
 * a machine unpacks the server (about 3 s); later ones take about a second.
 *
 * <p>Speed is bought with durability: what was committed survives {@link #kill}, not a power cut.
 * The server and its temporary folder go with this JVM, however that ends. Thread-safe.
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
   * Starts a server that keeps its programs in the user's part of the system's temporary folder.
   */
  public static EmbeddedMySql start() {
    return start(cache());
  }

  /**
   * Starts a server.
   *
   * @param cache where the server is unpacked to, once, and shared by every later start
   * @throws IllegalStateException if it does not start; the message has the server's last words
   */
  public static EmbeddedMySql start(Path cache) {
    return start(ServerPrograms.require(cache));
  }

  /** Starts a server that speaks TLS to whoever wants it. */
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
   * Starts a server with the data that an earlier one has left in a folder, or without any, and
   * leaves it there when it is closed.
   *
   * @param home the folder, one server at a time; made if it is not there
   * @throws IllegalStateException if it does not start; the message has the server's last words
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

  /** Ends the server at once, as a crash would. Its data and its port stay for {@link #restart}. */
  public synchronized void kill() {
    process.ifPresent(ServerProcess::close);
    process = Optional.empty();
  }

  /** Starts the server again on the same port with the data it had. */
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
        // Between finding a port and binding it someone else may have taken it.
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
