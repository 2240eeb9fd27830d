package br.com.metas.evictor;

import br.com.metas.testkit.TestContainers;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.testcontainers.localstack.LocalStackContainer;

/**
 * A real LocalStack: the one that the environment names, or a container if {@link TestContainers}
 * allows it, or the Python packages that {@code .ci/tools localstack} installs. Without any of
 * these, the test fails; it is never skipped.
 */
final class LocalStack implements AutoCloseable {
  private static final String ENDPOINT_VARIABLE = "GOALS_TEST_LOCALSTACK_URL";
  private static final Path PYTHON = Path.of("../../.tools/venv-localstack/bin/python");
  private static final String IMAGE = "localstack/localstack:4.4.0";
  private static final int START_SECONDS = 180;
  private static final int LAST_WORDS = 20;

  private final URI endpoint;
  private final Runnable end;

  private LocalStack(URI endpoint, Runnable end) {
    this.endpoint = endpoint;
    this.end = end;
  }

  static LocalStack start() throws IOException {
    String named = System.getenv(ENDPOINT_VARIABLE);
    if (named != null && !named.isBlank()) {
      return new LocalStack(URI.create(named), () -> {});
    }
    Optional<LocalStackContainer> container =
        TestContainers.by(System.getenv())
            .start(
                "LocalStack",
                System.getenv(),
                IMAGE,
                image -> new LocalStackContainer(image).withServices("events", "sqs"));
    return container.isPresent() ? in(container.get()) : process();
  }

  private static LocalStack in(LocalStackContainer container) {
    return new LocalStack(container.getEndpoint(), container::stop);
  }

  private static LocalStack process() throws IOException {
    if (!Files.isExecutable(PYTHON)) {
      throw new IllegalStateException("LocalStack is not installed: run .ci/tools localstack");
    }
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(PYTHON.toString(), "-m", "localstack.runtime.main")
            .redirectErrorStream(true);
    builder.environment().put("GATEWAY_LISTEN", "127.0.0.1:" + port);
    builder.environment().put("DISABLE_EVENTS", "1");
    builder.environment().put("SKIP_SSL_CERT_DOWNLOAD", "1");
    builder.environment().put("EAGER_SERVICE_LOADING", "0");
    Process process = builder.start();
    process.getOutputStream().close();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    LocalStack stack =
        new LocalStack(URI.create("http://127.0.0.1:" + port), () -> destroy(process));
    try {
      ready(process).get(START_SECONDS, TimeUnit.SECONDS);
      return stack;
    } catch (Exception e) {
      stack.close();
      throw new IllegalStateException("LocalStack did not start", e);
    }
  }

  /**
   * Completes when LocalStack prints that it is ready. It continues to read the output, because the
   * process would block otherwise.
   */
  private static CompletableFuture<Void> ready(Process process) {
    CompletableFuture<Void> ready = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          Deque<String> lastWords = new ArrayDeque<>();
          try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
              lastWords.add(line);
              if (lastWords.size() > LAST_WORDS) {
                lastWords.remove();
              }
              if (line.startsWith("Ready.")) {
                ready.complete(null);
              }
            }
          } catch (IOException e) {
            lastWords.add(e.toString());
          }
          ready.completeExceptionally(
              new IllegalStateException(String.join("\n", List.copyOf(lastWords))));
        });
    return ready;
  }

  private static void destroy(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  URI endpoint() {
    return endpoint;
  }

  @Override
  public void close() {
    end.run();
  }
}
