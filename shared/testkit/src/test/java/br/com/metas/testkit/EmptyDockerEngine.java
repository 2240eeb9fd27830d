package br.com.metas.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A stand-in for a Docker engine that answers, and has no image. */
final class EmptyDockerEngine implements AutoCloseable {
  private final HttpServer server;
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();

  private EmptyDockerEngine(HttpServer server) {
    this.server = server;
  }

  static EmptyDockerEngine start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    EmptyDockerEngine engine = new EmptyDockerEngine(server);
    server.createContext("/", engine::answer);
    server.start();
    return engine;
  }

  private void answer(HttpExchange call) throws IOException {
    String path = call.getRequestURI().getPath();
    asked.add(path);
    boolean known = path.endsWith("/_ping") || path.endsWith("/info") || path.endsWith("/version");
    byte[] body =
        (known
                ? "{\"ServerVersion\": \"27.0.0\", \"ApiVersion\": \"1.44\"}"
                : "{\"message\": \"no\"}")
            .getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(known ? 200 : 404, body.length);
    call.getResponseBody().write(body);
    call.close();
  }

  String address() {
    return "tcp://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The paths of all calls so far. */
  Queue<String> asked() {
    return asked;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
