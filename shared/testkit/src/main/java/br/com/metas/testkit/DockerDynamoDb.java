package br.com.metas.testkit;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;

/** DynamoDB Local in a container. */
record DockerDynamoDb(GenericContainer<?> container) implements DynamoDbServer {
  private static final String IMAGE = "amazon/dynamodb-local:3.1.0";
  private static final int PORT = 8000;

  @SuppressWarnings("resource") // the record closes it
  static Optional<DynamoDbServer> start(Map<String, String> environment) {
    return TestContainers.by(environment)
        .start(
            "DynamoDB",
            environment,
            IMAGE,
            image -> new GenericContainer<>(image).withExposedPorts(PORT))
        .map(DockerDynamoDb::new);
  }

  @Override
  public URI endpoint() {
    return URI.create("http://" + container.getHost() + ":" + container.getMappedPort(PORT));
  }

  @Override
  public void close() {
    container.stop();
  }
}
