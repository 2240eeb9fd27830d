package br.com.metas.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A MySQL-compatible server for tests and for the local runner.
 *
 * <p>{@link #start} takes the first that there is: the endpoint that the environment names, MySQL
 * in a container if {@link TestContainers} allows one, else the embedded MariaDB. Closing it ends
 * what was started, and leaves a server that was only named alone.
 */
public interface MySqlServer extends AutoCloseable {
  /** Names the host and port of a server to use: {@code jdbc:mysql://host:port}. */
  String URL_VARIABLE = "GOALS_TEST_DB_URL";

  /** Names a user who may create databases and users there; {@code root} if absent. */
  String USER_VARIABLE = "GOALS_TEST_DB_USER";

  /** That user's password; empty if absent. */
  String PASSWORD_VARIABLE = "GOALS_TEST_DB_PASSWORD";

  String host();

  int port();

  /** A user who may create databases and users. */
  String adminUser();

  /** That user's password, perhaps empty. */
  String adminPassword();

  /** The address of a database on this server, without credentials; plain text on the wire. */
  default String jdbcUrl(String database) {
    return "jdbc:mysql://"
        + host()
        + ":"
        + port()
        + "/"
        + database
        + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
  }

  /** Ends the server if it was started here. Never throws. */
  @Override
  void close();

  /** Starts or finds a server, by the environment of this process. */
  static MySqlServer start() {
    return start(System.getenv());
  }

  /**
   * Starts or finds a server.
   *
   * @param environment where the endpoint is named, if it is
   * @throws IllegalArgumentException if the endpoint is no {@code jdbc:mysql://host:port}
   */
  static MySqlServer start(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(URL_VARIABLE))
        .<MySqlServer>map(url -> NamedMySql.parse(url, environment))
        .or(() -> ContainerMySql.start(environment))
        .orElseGet(() -> onThisMachine(EmbeddedMySql.cache(), environment));
  }

  /**
   * Starts what fits this machine: the bundled MariaDB, else a MariaDB or MySQL that is installed,
   * else MySQL in a container unless {@link TestContainers} is told {@code never}.
   *
   * @param cache where the bundled server is unpacked to, once, and shared by every later start
   * @throws IllegalStateException if nothing fits; the message is one line that says what to
   *     install
   */
  static MySqlServer onThisMachine(Path cache, Map<String, String> environment) {
    Optional<ServerPrograms> programs = ServerPrograms.find(cache);
    return programs.isPresent()
        ? EmbeddedMySql.start(programs.get())
        : ContainerMySql.startForWantOfAnother(environment);
  }

  /**
   * Starts every server that a suite is to hold on: the one that is named alone; else what fits
   * this machine and MySQL in a container, as {@link TestContainers} allows one or asks for nothing
   * else.
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
