package br.com.metas.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An installed MariaDB or MySQL. Its own configuration and data are not touched.
 *
 * @param server the program
 * @param emptyData an empty data folder, created once for each version
 * @param options the options of this kind of server
 */
record InstalledServer(Path server, Path emptyData, List<String> options)
    implements ServerPrograms {
  private static final String INIT_FILE = "root.sql";
  private static final String DATA = "data";

  /**
   * Finds the first {@code mariadbd}, else the first {@code mysqld}.
   *
   * @param path the folders to search
   * @param cache the folder for the empty data folder
   */
  static Optional<InstalledServer> find(List<Path> path, Path cache) {
    return Stream.of("mariadbd", "mysqld")
        .flatMap(name -> programs(path, name))
        .findFirst()
        .map(server -> of(server, path, cache));
  }

  private static Stream<Path> programs(List<Path> path, String name) {
    return path.stream().map(folder -> folder.resolve(name)).filter(Files::isExecutable);
  }

  private static InstalledServer of(Path server, List<Path> path, Path cache) {
    try {
      // The program may be a link, so resolve it to find the server's own files.
      Path base = server.toRealPath().resolve("../..").normalize();
      String version = MadeOnce.run(base, List.of(server.toString(), "--no-defaults", "--version"));
      String name = version.replaceFirst(".*Ver ", "").replaceAll("[^A-Za-z0-9.]+", "-");
      return version.contains("MariaDB")
          ? mariaDb(server, base, path, cache, name)
          : mySql(server, cache, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InstalledServer mariaDb(
      Path server, Path base, List<Path> path, Path cache, String name) {
    Path made =
        MadeOnce.folder(
            cache,
            name,
            folder -> {
              Path installer =
                  Stream.of("mariadb-install-db", "mysql_install_db")
                      .flatMap(program -> programs(path, program))
                      .findFirst()
                      .orElseThrow(() ->
                          new IllegalStateException(
                              "mariadb-install-db is not on the PATH beside " + server));
              installMariaDb(installer, base, folder.resolve(DATA));
            });
    return new InstalledServer(server, made.resolve(DATA), List.of("--basedir=" + base));
  }

  static void installMariaDb(Path installer, Path base, Path data) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(installer.toString());
    command.add("--no-defaults");
    command.add("--basedir=" + base);
    command.add("--datadir=" + data);
    command.add("--auth-root-authentication-method=normal");
    command.add("--skip-name-resolve");
    command.add("--skip-test-db");
    command.add("--innodb-log-file-size=" + LOG_SIZE);
    command.addAll(ServerPrograms.userOptions());
    MadeOnce.run(base, command);
  }

  private static InstalledServer mySql(Path server, Path cache, String name) {
    Path made =
        MadeOnce.folder(
            cache,
            name,
            folder -> {
              List<String> command = new ArrayList<>();
              command.add(server.toString());
              command.add("--no-defaults");
              command.add("--initialize-insecure");
              command.add("--datadir=" + folder.resolve(DATA));
              command.addAll(ServerPrograms.userOptions());
              MadeOnce.run(folder, command);
              // The data folder has only root@localhost, which does not match the address
              // 127.0.0.1.
              Files.writeString(
                  folder.resolve(INIT_FILE),
                  """
                  CREATE USER IF NOT EXISTS root@'127.0.0.1' IDENTIFIED BY '';
                  GRANT ALL ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;
                  """);
            });
    return new InstalledServer(
        server,
        made.resolve(DATA),
        List.of("--init-file=" + made.resolve(INIT_FILE), "--loose-mysqlx=OFF"));
  }
}
