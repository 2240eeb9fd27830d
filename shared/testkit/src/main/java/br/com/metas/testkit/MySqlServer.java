package br.com.metas.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A MySQL-compatible server for tests and for the local runner.
 *
 * <p>{@link #start} takes the first of these: the server in the environment, MySQL in a container
 * if {@link TestContainers} allows it, the embedded MariaDB. Closing stops only a server that was
 * started here.
 */
public interface MySqlServer extends AutoCloseable {
  /** The variable with host and port of a running server: {@code jdbc:mysql://host:port}. */
  String URL_VARIABLE = "GOALS_TEST_DB_URL";

  /** The variable with a user who may create databases and users there; {@code root} if absent. */
  String USER_VARIABLE = "GOALS_TEST_DB_USER";

  /** The variable with that user's password; empty if absent. */
  String PASSWORD_VARIABLE = "GOALS_TEST_DB_PASSWORD";

  String host();

  int port();

  /** A user who may create databases and users. */
  String adminUser();

  /** That user's password; may be empty. */
  String adminPassword();

  /** The address of a database on this server, without credentials and without TLS. */
  default String jdbcUrl(String database) {
    return "jdbc:mysql://"
        + host()
        + ":"
        + port()
        + "/"
        + database
        + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
  }

  /** Stops the server if it was started here. Never throws. */
  @Override
  void close();

  /** Starts or finds a server, by the environment of this process. */
  static MySqlServer start() {
    return start(System.getenv());
  }

  /**
   * Starts or finds a server.
   *
   * @param environment may have the endpoint
   * @throws IllegalArgumentException if the endpoint is not {@code jdbc:mysql://host:port}
   */
  static MySqlServer start(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(URL_VARIABLE))
        .<MySqlServer>map(url -> NamedMySql.parse(url, environment))
        .or(() -> ContainerMySql.start(environment))
        .orElseGet(() -> onThisMachine(EmbeddedMySql.cache(), environment));
  }

  /**
   * Starts a server that fits this machine: the bundled MariaDB, else an installed MariaDB or
   * MySQL, else MySQL in a container unless {@link TestContainers} is {@code never}.
   *
   * @param cache the folder into which the bundled server is unpacked once; every later start
   *     shares it
   * @throws IllegalStateException if no server fits; the message is one line that says what to
   *     install
   */
  static MySqlServer onThisMachine(Path cache, Map<String, String> environment) {
    Optional<ServerPrograms> programs = ServerPrograms.find(cache);
    return programs.isPresent()
        ? EmbeddedMySql.start(programs.get())
        : ContainerMySql.startWithoutAlternative(environment);
  }

  /**
   * Starts every server on which a suite must pass. If the environment names a server, it is the
   * only one. Else {@link TestContainers} decides between a server that fits this machine, MySQL in
   * a container, or both.
   */
  static List<MySqlServer> startAll() {
    Map<String, String> environment = System.getenv();
    if (environment.containsKey(URL_VARIABLE)) {
      return List.of(start(environment));
    }
    List<MySqlServer> servers = new ArrayList<>();
    if (TestContainers.by(environment) != TestContainers.ALWAYS) {
      servers.add(onThisMachine(EmbeddedMySql.cache(), environment));
    }
    ContainerMySql.start(environment).ifPresent(servers::add);
    return servers;
  }
}
