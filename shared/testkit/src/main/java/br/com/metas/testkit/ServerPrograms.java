package br.com.metas.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The programs of a MySQL-compatible server that can be started on this machine. */
sealed interface ServerPrograms permits BundledServer, InstalledServer {
  /** Log size of the empty data folder, and of every server that starts on a copy of it. */
  String LOG_SIZE = "16M";

  /** The server's program. */
  Path server();

  /** A data folder without databases, whose root has no password; each start copies it. */
  Path emptyData();

  /** The options of this server beside the common options. */
  List<String> options();

  /**
   * The bundled server if it fits this machine, else an installed server.
   *
   * @param cache the folder for files that are created once
   */
  static Optional<ServerPrograms> find(Path cache) {
    return BundledServer.isOnClassPath()
        ? Optional.of(BundledServer.unpack(cache))
        : InstalledServer.find(searchPath(System.getenv("PATH")), cache)
            .map(ServerPrograms.class::cast);
  }

  /** Like {@link #find}, but throws if there is no server; the message says what to install. */
  static ServerPrograms require(Path cache) {
    return find(cache).orElseThrow(() -> new IllegalStateException(whatToInstall()));
  }

  /** The message, in one line, that says what to install. */
  static String whatToInstall() {
    return "no MySQL server for this machine ("
        + System.getProperty("os.name")
        + ", "
        + System.getProperty("os.arch")
        + "): install one (macOS: brew install mariadb; Debian, Ubuntu, WSL:"
        + " sudo apt-get install mariadb-server), or start Docker";
  }

  /** The option that lets a server run as root. */
  static List<String> userOptions() {
    return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
  }

  /** The folders to search. A user's path often lacks the folders of server programs. */
  private static List<Path> searchPath(@Nullable String path) {
    Stream<String> own = Stream.of(Optional.ofNullable(path).orElse("").split(":"));
    Stream<String> more = Stream.of("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin");
    return Stream.concat(own, more).filter(folder -> !folder.isBlank()).map(Path::of).toList();
  }
}
