package br.com.metas.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A MariaDB 11.4 of its own on the loopback interface: a free port, an empty data folder that goes
 * when it is closed (unless it is to be kept), and a root without password. The first start on a
 * machine unpacks the server (about 3 s); later ones take about a second.
 *
 * <p>Speed is bought with durability: what was committed survives {@link #kill}, not a power cut.
 * The server and its temporary folder go with this JVM, however that ends. Thread-safe.
 */
public final class EmbeddedMySql implements MySqlServer {
  private static final int STARTS = 3;

  private final MariaDbBinaries binaries;
  private final Path home;
  private final Optional<TemporaryFolder> temporary;
  private final Optional<TlsFiles> tls;
  private int port;
  private Optional<MariaDbProcess> process = Optional.empty();

  private EmbeddedMySql(
      MariaDbBinaries binaries,
      Path home,
      Optional<TemporaryFolder> temporary,
      Optional<TlsFiles> tls) {
    this.binaries = binaries;
    this.home = home;
    this.temporary = temporary;
    this.tls = tls;
  }

  /**
   * Starts a server that keeps its binaries in the user's part of the system's temporary folder.
   */
  public static EmbeddedMySql start() {
    return start(cache());
  }

  /**
   * Starts a server.
   *
   * @param cache where the binaries are unpacked to, once, and shared by every later start
   * @throws IllegalStateException if it does not start; the message has the server's last words
   */
  public static EmbeddedMySql start(Path cache) {
    return start(cache, Optional.empty());
  }

  /** Starts a server that speaks TLS to whoever wants it. */
  public static EmbeddedMySql startWithTls(TlsFiles tls) {
    return start(cache(), Optional.of(tls));
  }

  private static EmbeddedMySql start(Path cache, Optional<TlsFiles> tls) {
    try {
      MariaDbBinaries binaries = MariaDbBinaries.unpack(cache);
      TemporaryFolder home = TemporaryFolder.make("metas-mysql-");
      return start(new EmbeddedMySql(binaries, home.path(), Optional.of(home), tls));
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
              MariaDbBinaries.unpack(cache()), home, Optional.empty(), Optional.empty()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start the embedded MySQL", e);
    }
  }

  private static EmbeddedMySql start(EmbeddedMySql server) throws IOException {
    try {
      if (!Files.exists(server.data())) {
        Folders.copy(server.binaries.emptyData(), server.data());
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
    process.ifPresent(MariaDbProcess::close);
    process = Optional.empty();
  }

  /** Starts the server again on the same port with the data it had. */
  public synchronized void restart() {
    kill();
    process = Optional.of(MariaDbProcess.start(binaries, home, port, tls));
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
        process = Optional.of(MariaDbProcess.start(binaries, home, port, tls));
      } catch (IllegalStateException e) {
        // Between finding a port and binding it someone else may have taken it.
        if (start == STARTS) {
          throw e;
        }
      }
    }
  }

  private Path data() {
    return home.resolve(MariaDbProcess.DATA);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
