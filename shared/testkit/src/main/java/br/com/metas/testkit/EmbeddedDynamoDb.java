package br.com.metas.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/** DynamoDB Local inside this JVM: a free port, everything in memory. Thread-safe. */
public final class EmbeddedDynamoDb implements DynamoDbServer {
  private final DynamoDBProxyServer server;
  private final int port;

  private EmbeddedDynamoDb(DynamoDBProxyServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /** Starts a server on a free port. */
  public static EmbeddedDynamoDb start() {
    return start(0);
  }

  /**
   * Starts a server.
   *
   * @param wanted the port, 0 for any free one
   * @throws IllegalStateException if it does not start
   */
  public static EmbeddedDynamoDb start(int wanted) {
    try {
      int port = wanted == 0 ? freePort() : wanted;
      DynamoDBProxyServer server =
          ServerRunner.createServerFromCommandLineArgs(
              new String[] {
                // One set of tables, whatever region and credentials a caller names.
                "-inMemory", "-sharedDb", "-disableTelemetry", "-port", Integer.toString(port)
              });
      server.start();
      return new EmbeddedDynamoDb(server, port);
    } catch (Exception e) {
      throw new IllegalStateException("the embedded DynamoDB does not start", e);
    }
  }

  @Override
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the embedded DynamoDB does not stop", e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
