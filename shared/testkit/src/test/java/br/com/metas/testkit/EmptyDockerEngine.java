package br.com.metas.testkit;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A stand-in for a Docker engine that answers, and has no image. */
final class EmptyDockerEngine implements AutoCloseable {
  private final LoopbackServer server;
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();

  private EmptyDockerEngine() throws IOException {
    this.server = LoopbackServer.start(this::answer);
  }

  static EmptyDockerEngine start() throws IOException {
    return new EmptyDockerEngine();
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
    LoopbackServer.answer(call, known ? 200 : 404, "application/json", body);
  }

  String address() {
    return "tcp://127.0.0.1:" + server.port();
  }

  /** The paths of all calls so far. */
  Queue<String> asked() {
    return asked;
  }

  @Override
  public void close() {
    server.close();
  }
}
