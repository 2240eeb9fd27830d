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
 * MariaDB or MySQL as it is installed on this machine. Its own configuration and data are left
 * alone.
 *
 * @param server the program
 * @param emptyData made once for each version
 * @param options what this kind of server must be told
 */
record InstalledServer(Path server, Path emptyData, List<String> options)
    implements ServerPrograms {
  private static final String INIT_FILE = "root.sql";
  private static final String DATA = "data";

  /**
   * The first {@code mariadbd}, else the first {@code mysqld}.
   *
   * @param path the folders to look in
   * @param cache where an empty data folder is kept
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
      // A link in a folder of links says nothing of where the server's own files are.
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
    command.addAll(ServerPrograms.asWhom());
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
              command.addAll(ServerPrograms.asWhom());
              MadeOnce.run(folder, command);
              // It knows root by a name that stands for no address.
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
