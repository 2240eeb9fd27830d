package br.com.metas.testkit;

import java.net.URI;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** DynamoDB Local in a container. */
record DockerDynamoDb(GenericContainer<?> container) implements DynamoDbServer {
  private static final DockerImageName IMAGE = DockerImageName.parse("amazon/dynamodb-local:3.1.0");
  private static final int PORT = 8000;

  @SuppressWarnings("resource") // handed over to the record, which closes it
  static DockerDynamoDb start() {
    GenericContainer<?> container = new GenericContainer<>(IMAGE).withExposedPorts(PORT);
    container.start();
    return new DockerDynamoDb(container);
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
