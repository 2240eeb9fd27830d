package br.com.metas.testkit;

import java.util.Map;
import java.util.Optional;
import org.testcontainers.mysql.MySQLContainer;

/** MySQL in a container. */
final class ContainerMySql implements MySqlServer {
  private static final String IMAGE = "mysql:8.4";

  private final MySQLContainer container;

  private ContainerMySql(MySQLContainer container) {
    this.container = container;
  }

  @SuppressWarnings("resource") // the server closes it
  static Optional<MySqlServer> start(Map<String, String> environment) {
    return TestContainers.by(environment)
        .start("MySQL", environment, IMAGE, MySQLContainer::new)
        .map(ContainerMySql::new);
  }

  /** Starts a container because this machine has no server program. */
  static MySqlServer startWithoutAlternative(Map<String, String> environment) {
    String asked = environment.getOrDefault(TestContainers.VARIABLE, "").strip();
    if (asked.equals("never")) {
      throw new IllegalStateException(ServerPrograms.whatToInstall());
    }
    try {
      return new ContainerMySql(
          TestContainers.ALWAYS
              .start("MySQL", environment, IMAGE, MySQLContainer::new)
              .orElseThrow());
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          ServerPrograms.whatToInstall() + " (" + TestContainers.reason(e) + ")", e);
    }
  }

  @Override
  public String host() {
    return container.getHost();
  }

  @Override
  public int port() {
    return container.getMappedPort(MySQLContainer.MYSQL_PORT);
  }

  @Override
  public String adminUser() {
    return "root";
  }

  @Override
  public String adminPassword() {
    return container.getPassword();
  }

  @Override
  public void close() {
    container.stop();
  }
}
