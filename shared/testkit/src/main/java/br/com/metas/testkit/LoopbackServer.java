package br.com.metas.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executor;

/**
 * An HTTP server on a free port of the loopback address, for the stand-ins of services.
 * Thread-safe; must be closed.
 */
public final class LoopbackServer implements AutoCloseable {
  private final HttpServer server;

  private LoopbackServer(HttpServer server) {
    this.server = server;
  }

  /** Starts a server that handles one request at a time. */
  public static LoopbackServer start(HttpHandler handler) throws IOException {
    return start(handler, Runnable::run);
  }

  /**
   * Starts a server. It ends each request after the handler, whatever happened in it.
   *
   * @param threads runs the handler
   */
  public static LoopbackServer start(HttpHandler handler, Executor threads) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            handler.handle(exchange);
          }
        });
    server.start();
    return new LoopbackServer(server);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** The server's address, without a path. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + port());
  }

  /** Answers a request. An answer without a body has no Content-Length. */
  public static void answer(HttpExchange exchange, int status, String contentType, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().add("Content-Type", contentType);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
