package br.com.metas.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;

/**
 * Shopify's Toxiproxy as a separate process: proxied lines between a client and a server that a
 * test can slow down, cut or silence. Thread-safe.
 *
 * @see <a href="https://github.com/Shopify/toxiproxy">Toxiproxy</a>
 */
public final class Toxiproxy implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long START_LIMIT_NANOS = 20_000_000_000L;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final int port;

  private Toxiproxy(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it, and returns when it answers.
   *
   * @param program the server's executable, from {@code .ci/tools toxiproxy}
   */
  public static Toxiproxy start(Path program) throws IOException {
    int port = freePort();
    Process process =
        new ProcessBuilder(program.toString(), "-host", "127.0.0.1", "-port", String.valueOf(port))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long begun = System.nanoTime();
    while (!answers(port)) {
      if (!process.isAlive() || System.nanoTime() - begun > START_LIMIT_NANOS) {
        process.destroyForcibly();
        throw new IOException("toxiproxy does not start");
      }
      Thread.onSpinWait();
    }
    return new Toxiproxy(process, port);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** A line to a server. */
  public final class Line {
    private final String name;
    private final int port;

    private Line(String name, int port) {
      this.name = name;
      this.port = port;
    }

    /** The port on 127.0.0.1 to which the client connects instead. */
    public int port() {
      return port;
    }

    /**
     * Adds a toxic.
     *
     * @param type Toxiproxy's name of the toxic: latency, bandwidth, slow_close, timeout,
     *     reset_peer, slicer, limit_data
     * @param upstream whether it acts on the way to the server, else on the way back
     * @param attributes the toxic's attributes, in its units (milliseconds, bytes, KB/s)
     */
    public void add(String type, boolean upstream, Map<String, Integer> attributes) {
      ObjectNode toxic = JSON.createObjectNode();
      toxic.put("type", type).put("stream", upstream ? "upstream" : "downstream");
      attributes.forEach(toxic.putObject("attributes")::put);
      call("POST", "/proxies/" + name + "/toxics", toxic);
    }

    /** Refuses new connections and cuts open connections, until {@link #heal}. */
    public void down() {
      call("POST", "/proxies/" + name, JSON.createObjectNode().put("enabled", false));
    }

    /** Removes every toxic. */
    public void heal() {
      call("POST", "/proxies/" + name, JSON.createObjectNode().put("enabled", true));
      for (JsonNode toxic :
          call("GET", "/proxies/" + name, JSON.createObjectNode()).path("toxics")) {
        call(
            "DELETE",
            "/proxies/" + name + "/toxics/" + toxic.path("name").asText(),
            JSON.createObjectNode());
      }
    }
  }

  /** A line to a server. */
  public Line line(String name, String serverHost, int serverPort) {
    ObjectNode proxy = JSON.createObjectNode();
    proxy.put("name", name).put("listen", "127.0.0.1:0");
    proxy.put("upstream", serverHost + ":" + serverPort).put("enabled", true);
    String listen = call("POST", "/proxies", proxy).path("listen").asText();
    return new Line(name, Integer.parseInt(listen.substring(listen.lastIndexOf(':') + 1)));
  }

  private JsonNode call(String method, String path, ObjectNode body) {
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                  .method(
                      method,
                      method.equals("POST")
                          ? BodyPublishers.ofString(body.toString())
                          : BodyPublishers.noBody())
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 400) {
        throw new IllegalStateException(path + ": " + answer.body());
      }
      return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
