package br.com.metas.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The programs of a MySQL-compatible server that can be started on this machine. */
sealed interface ServerPrograms permits BundledServer, InstalledServer {
  /** Size of the log in the empty data folder and of every server that starts on a copy of it. */
  String LOG_SIZE = "16M";

  /** The server. */
  Path server();

  /** A data folder without databases, whose root has no password; each start copies it. */
  Path emptyData();

  /** What this server must be told beside what every server is told. */
  List<String> options();

  /**
   * The bundled server if it is for this machine, else one that is installed.
   *
   * @param cache where what is made once is kept
   */
  static Optional<ServerPrograms> find(Path cache) {
    return BundledServer.isOnClassPath()
        ? Optional.of(BundledServer.unpack(cache))
        : InstalledServer.find(searchPath(System.getenv("PATH")), cache)
            .map(ServerPrograms.class::cast);
  }

  /** As {@link #find}, but nothing found is an exception that says what to install. */
  static ServerPrograms require(Path cache) {
    return find(cache).orElseThrow(() -> new IllegalStateException(whatToInstall()));
  }

  /** One line for a person. */
  static String whatToInstall() {
    return "no MySQL server for this machine ("
        + System.getProperty("os.name")
        + ", "
        + System.getProperty("os.arch")
        + "): install one (macOS: brew install mariadb; Debian, Ubuntu, WSL:"
        + " sudo apt-get install mariadb-server), or start Docker";
  }

  /** A server refuses to run as root unless it is told to. */
  static List<String> asWhom() {
    return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
  }

  /** A user's own path often lacks the folders where servers are. */
  private static List<Path> searchPath(@Nullable String path) {
    Stream<String> own = Stream.of(Optional.ofNullable(path).orElse("").split(":"));
    Stream<String> more = Stream.of("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin");
    return Stream.concat(own, more).filter(folder -> !folder.isBlank()).map(Path::of).toList();
  }
}
