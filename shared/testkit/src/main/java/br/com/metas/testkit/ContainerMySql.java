package br.com.metas.testkit;

import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mysql.MySQLContainer;

/** MySQL 8 in a container. */
final class ContainerMySql implements MySqlServer {
  private static final String IMAGE = "mysql:8.4";

  private final MySQLContainer container;

  private ContainerMySql(MySQLContainer container) {
    this.container = container;
  }

  static Optional<MySqlServer> startIfDockerAnswers() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return Optional.empty();
    }
    MySQLContainer container = new MySQLContainer(IMAGE);
    container.start();
    return Optional.of(new ContainerMySql(container));
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
