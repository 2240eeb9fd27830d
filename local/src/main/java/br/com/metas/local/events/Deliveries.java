package br.com.metas.local.events;

import br.com.metas.local.gateway.Exchange;
import br.com.metas.local.gateway.HttpAnswer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Passes events to a function as Lambda's asynchronous invocation does. After three failed attempts
 * it keeps the message that Lambda would send to the queue of failed invocations. Lambda waits one
 * minute and then two minutes between attempts; here the pauses are configurable. Thread-safe.
 */
public final class Deliveries implements AutoCloseable {
  private static final int KEPT = 1_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final AsyncFunction function;
  private final List<Duration> pauses;
  private final Deque<ObjectNode> handled = new ArrayDeque<>();
  private final Deque<ObjectNode> dead = new ArrayDeque<>();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  /** A function with its name and context; it throws what the handler throws. */
  @FunctionalInterface
  public interface AsyncFunction {
    byte[] invoke(byte[] event) throws IOException;
  }

  /**
   * @param pauses before the second attempt, the third, and so on
   */
  public Deliveries(AsyncFunction function, List<Duration> pauses) {
    this.function = function;
    this.pauses = List.copyOf(pauses);
  }

  /** Starts a delivery, and returns at once. */
  void deliver(String rule, ObjectNode envelope) {
    workers.execute(() -> attempt(rule, envelope));
  }

  private void attempt(String rule, ObjectNode envelope) {
    byte[] event = envelope.toString().getBytes(StandardCharsets.UTF_8);
    for (int attempt = 1; ; attempt++) {
      try {
        String answer = new String(function.invoke(event), StandardCharsets.UTF_8);
        note(handled, record(rule, envelope, attempt).put("answer", answer));
        return;
      } catch (IOException | RuntimeException failed) {
        if (attempt > pauses.size()) {
          note(handled, record(rule, envelope, attempt).put("error", failed.toString()));
          note(dead, deadLetter(envelope, attempt, failed));
          return;
        }
        pause(pauses.get(attempt - 1));
      }
    }
  }

  private static void pause(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private static ObjectNode record(String rule, ObjectNode envelope, int attempts) {
    return JSON.createObjectNode()
        .put("event_id", envelope.path("id").asText())
        .put("rule", rule)
        .put("attempts", attempts);
  }

  /** The body of a message in the queue of failed invocations. */
  private static ObjectNode deadLetter(ObjectNode envelope, int attempts, Exception failed) {
    ObjectNode letter = JSON.createObjectNode().put("version", "1.0");
    letter
        .putObject("requestContext")
        .put("condition", "RetriesExhausted")
        .put("approximateInvokeCount", attempts);
    letter.set("requestPayload", envelope);
    letter.putObject("responseContext").put("statusCode", 200).put("functionError", "Unhandled");
    letter
        .putObject("responsePayload")
        .put("errorMessage", String.valueOf(failed.getMessage()))
        .put("errorType", failed.getClass().getName());
    return letter;
  }

  private static void note(Deque<ObjectNode> list, ObjectNode entry) {
    synchronized (list) {
      list.addLast(entry);
      if (list.size() > KEPT) {
        list.removeFirst();
      }
    }
  }

  /** {@code GET}: the last thousand deliveries. */
  public Exchange deliveries() {
    return _ -> list("deliveries", handled);
  }

  /** {@code GET}: the last thousand events that could not be delivered. */
  public Exchange deadLetters() {
    return _ -> list("dead_letters", dead);
  }

  private static HttpAnswer list(String name, Deque<ObjectNode> entries) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode array = answer.putArray(name);
    synchronized (entries) {
      entries.forEach(array::add);
    }
    return HttpAnswer.json(200, answer.toString()).with("Cache-Control", "no-store");
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
