package br.com.metas.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands in for Lambda's Runtime API (AWS Lambda developer guide, "Using the Lambda runtime API",
 * version 2018-06-01), and for the calls that SnapStart adds. It passes invocations to one runtime
 * interface client and receives the answers. Thread-safe; must be closed.
 */
public final class LambdaRuntimeApi implements AutoCloseable {
  /** A trace that is sampled; only a function with an X-Ray daemon tells it anything. */
  private static final String TRACE =
      "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";

  /** The result of an invocation. */
  public sealed interface Result {}

  /**
   * The handler returned.
   *
   * @param body what it returned, serialised by the runtime
   */
  public record Answered(String body) implements Result {}

  /**
   * The handler, its construction or a SnapStart hook threw, or the process ended.
   *
   * @param phase the phase in which it failed
   * @param type the error's class name, or a word for the phase if there is no class name
   * @param body the runtime's report
   */
  public record Failed(Phase phase, String type, String body) implements Result {}

  /** Where a function failed. */
  public enum Phase {
    INIT,
    RESTORE,
    INVOCATION,
    PROCESS
  }

  private record Invocation(String id, String event, long deadlineMillis) {}

  private static final String PREFIX = "/2018-06-01/runtime";

  private final ObjectMapper json = new ObjectMapper();
  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final Map<String, CompletableFuture<Result>> pending = new ConcurrentHashMap<>();
  private final CompletableFuture<Optional<Failed>> checkpoint = new CompletableFuture<>();
  private final CompletableFuture<Failed> end = new CompletableFuture<>();
  private final CountDownLatch restore = new CountDownLatch(1);
  private final AtomicLong ids = new AtomicLong();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final InstantSource clock;
  private final LoopbackServer server;

  private LambdaRuntimeApi(InstantSource clock) throws IOException {
    this.clock = clock;
    this.server = LoopbackServer.start(this::handle, threads);
  }

  /**
   * Starts it on a free port of the loopback address.
   *
   * @param clock measures the function's remaining time
   */
  public static LambdaRuntimeApi start(InstantSource clock) throws IOException {
    return new LambdaRuntimeApi(clock);
  }

  /** Host and port, for {@code AWS_LAMBDA_RUNTIME_API}. */
  public String address() {
    return "127.0.0.1:" + server.port();
  }

  /**
   * Passes an event to the function. Invocations run one at a time, in order.
   *
   * @param event JSON
   * @param timeLimit the time limit that the function sees
   */
  public CompletableFuture<Result> invoke(String event, Duration timeLimit) {
    String id = "invocation-" + ids.incrementAndGet();
    CompletableFuture<Result> result = new CompletableFuture<>();
    pending.put(id, result);
    waiting.add(new Invocation(id, event, clock.instant().plus(timeLimit).toEpochMilli()));
    var _ = end.thenAccept(result::complete);
    return result;
  }

  /**
   * Completes when a SnapStart function is at its checkpoint, after its {@code beforeCheckpoint}
   * hooks. It completes with the failure if the function never gets there.
   */
  public CompletableFuture<Optional<Failed>> checkpoint() {
    return checkpoint.copy();
  }

  /** Restores the function that waits at its checkpoint. */
  public void restore() {
    restore.countDown();
  }

  /** Reports that the function's process has ended. All open invocations fail. */
  public void ended(String why) {
    fail(new Failed(Phase.PROCESS, "exit", why));
  }

  private void fail(Failed failure) {
    end.complete(failure);
    checkpoint.complete(Optional.of(failure));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try {
      String path = exchange.getRequestURI().getPath().substring(PREFIX.length());
      String[] parts = path.split("/", -1);
      switch (path) {
        case "/invocation/next" -> next(exchange);
        case "/restore/next" -> standAtCheckpoint(exchange);
        case "/init/error" -> failed(exchange, Phase.INIT);
        case "/restore/error" -> failed(exchange, Phase.RESTORE);
        default -> result(exchange, parts[2], parts[3]);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    Invocation invocation = waiting.take();
    var headers = exchange.getResponseHeaders();
    headers.add("Lambda-Runtime-Aws-Request-Id", invocation.id());
    headers.add("Lambda-Runtime-Deadline-Ms", Long.toString(invocation.deadlineMillis()));
    headers.add(
        "Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:sa-east-1:123456789012:function:f");
    headers.add("Lambda-Runtime-Trace-Id", TRACE);
    reply(exchange, 200, invocation.event());
  }

  private void standAtCheckpoint(HttpExchange exchange) throws IOException, InterruptedException {
    checkpoint.complete(Optional.empty());
    restore.await();
    reply(exchange, 200, "");
  }

  private void result(HttpExchange exchange, String id, String kind) throws IOException {
    String body = read(exchange);
    Result result = kind.equals("response") ? new Answered(body) : failure(Phase.INVOCATION, body);
    Optional.ofNullable(pending.remove(id)).ifPresent(invocation -> invocation.complete(result));
    reply(exchange, 202, "{}");
  }

  private void failed(HttpExchange exchange, Phase phase) throws IOException {
    fail(failure(phase, read(exchange)));
    reply(exchange, 202, "{}");
  }

  private Failed failure(Phase phase, String report) throws IOException {
    JsonNode type = json.readTree(report).path("errorType");
    return new Failed(phase, type.asText(phase.name()), report);
  }

  private static String read(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    LoopbackServer.answer(
        exchange, status, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    ended("the Runtime API was closed");
    server.close();
    threads.shutdownNow();
  }
}
