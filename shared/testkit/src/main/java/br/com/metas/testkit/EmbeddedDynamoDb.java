package br.com.metas.testkit;

import java.net.URI;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local inside this JVM: a free port of the loopback interface, everything in memory.
 *
 * <p>The library's own server listens on every interface and has no option for another, so this
 * class runs its handler on another HTTP server. Thread-safe.
 */
public final class EmbeddedDynamoDb implements DynamoDbServer {
  private static final String HOST = "127.0.0.1";
  private static final String ANY_ORIGIN = "*";
  // A strong reference: a logger without one is collected and loses its level.
  private static final Logger STORE = Logger.getLogger("com.almworks.sqlite4java");

  private final Server server;
  private final LocalDynamoDBServerHandler handler;
  private final int port;

  private EmbeddedDynamoDb(Server server, LocalDynamoDBServerHandler handler, int port) {
    this.server = server;
    this.handler = handler;
    this.port = port;
  }

  /** Starts a server on a free port. */
  public static EmbeddedDynamoDb start() {
    return start(0);
  }

  /**
   * Starts a server.
   *
   * @param wanted the port; 0: any free port
   * @throws IllegalStateException if it does not start
   */
  public static EmbeddedDynamoDb start(int wanted) {
    STORE.setLevel(Level.WARNING);
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost(HOST);
    connector.setPort(wanted);
    server.addConnector(connector);
    try {
      LocalDynamoDBServerHandler handler = handler();
      server.setHandler(handler);
      try {
        server.start();
      } catch (Exception e) {
        server.stop();
        handler.close();
        throw e;
      }
      return new EmbeddedDynamoDb(server, handler, connector.getLocalPort());
    } catch (Exception e) {
      throw new IllegalStateException("the embedded DynamoDB does not start", e);
    }
  }

  /** In memory, with one set of tables for all regions and credentials. */
  private static LocalDynamoDBServerHandler handler() {
    boolean inMemory = true;
    String noFolder = null;
    boolean sharedTables = true;
    boolean slowStatuses = false;
    return new LocalDynamoDBServerHandler(
        new LocalDynamoDBRequestHandler(0, inMemory, noFolder, sharedTables, slowStatuses),
        ANY_ORIGIN);
  }

  @Override
  public URI endpoint() {
    return URI.create("http://" + HOST + ":" + port);
  }

  @Override
  public void close() {
    try {
      server.stop();
      handler.close();
    } catch (Exception e) {
      throw new IllegalStateException("the embedded DynamoDB does not stop", e);
    }
  }
}
