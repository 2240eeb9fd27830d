package br.com.metas.local.rebuild;

import br.com.metas.local.gateway.LambdaFunction;
import br.com.metas.local.gateway.LocalContext;
import br.com.metas.local.template.CloudTemplate;
import br.com.metas.rebuildqueue.MessageText;
import br.com.metas.rebuildqueue.RebuildMessage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/**
 * The rebuild queue in memory, with Lambda's poller: batches, retries of failed messages, and a
 * limit of retries. Thread-safe.
 */
public final class LocalQueue implements AutoCloseable {
  private static final String WORKER = "RebuildWorkerFunction";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Limits limits;
  private final InstantSource clock;
  private final Supplier<String> ids;
  private final BlockingQueue<Item> waiting = new LinkedBlockingQueue<>();
  private final MessageText text = new MessageText();
  private final ExecutorService workers;

  /**
   * @param concurrency batches at a time
   * @param batchSize messages per batch
   * @param maxReceives number of attempts for a message
   */
  public record Limits(int concurrency, int batchSize, int maxReceives) {
    /**
     * The limits in the template, with the defaults of its parameters.
     *
     * @throws IllegalArgumentException if the template lacks a limit
     */
    public static Limits of(CloudTemplate template) {
      JsonNode batch =
          template
              .events(WORKER, "SQS")
              .map(Map.Entry::getValue)
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("no queue feeds " + WORKER))
              .path("BatchSize");
      return new Limits(
          number(template.parameterDefault("RebuildConcurrency")),
          number(batch),
          number(
              template.properties("RebuildQueue").path("RedrivePolicy").path("maxReceiveCount")));
    }

    private static int number(JsonNode value) {
      if (value.asInt() < 1) {
        throw new IllegalArgumentException("the template has no number here: " + value);
      }
      return value.asInt();
    }
  }

  private record Item(String id, String body, int receives, Optional<RebuildRun> run) {
    Item again() {
      return new Item(id, body, receives + 1, run);
    }
  }

  public LocalQueue(Limits limits, InstantSource clock, Supplier<String> ids) {
    this.limits = limits;
    this.clock = clock;
    this.ids = ids;
    this.workers = Executors.newFixedThreadPool(limits.concurrency(), LocalQueue::daemon);
  }

  private static Thread daemon(Runnable work) {
    return Thread.ofPlatform().daemon().name("rebuild-worker").unstarted(work);
  }

  /** Starts to pass messages to the worker function. */
  public void start(LambdaFunction worker) {
    for (int n = 0; n < limits.concurrency(); n++) {
      workers.execute(() -> poll(worker));
    }
  }

  /** Takes messages, with or without a rebuild that counts them. */
  void send(List<? extends RebuildMessage> messages, Optional<RebuildRun> run) {
    run.ifPresent(known -> known.sent(messages.size()));
    messages.forEach(message -> waiting.add(new Item(ids.get(), text.write(message), 1, run)));
  }

  /**
   * Takes messages.
   *
   * @return the messages that it did not take: none
   */
  public List<RebuildMessage> send(List<? extends RebuildMessage> messages) {
    send(messages, Optional.empty());
    return List.of();
  }

  private void poll(LambdaFunction worker) {
    try {
      while (true) {
        List<Item> batch = new ArrayList<>();
        batch.add(waiting.take());
        waiting.drainTo(batch, limits.batchSize() - 1);
        settle(batch, invoke(worker, batch));
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private void settle(List<Item> batch, Set<String> failed) {
    for (Item item : batch) {
      if (!failed.contains(item.id())) {
        item.run().ifPresent(RebuildRun::done);
      } else if (item.receives() < limits.maxReceives()) {
        waiting.add(item.again());
      } else {
        System.err.println(
            "rebuild given up after " + item.receives() + " attempts: " + item.body());
        item.run().ifPresent(run -> run.failed(item.body()));
      }
    }
  }

  /** The ids of the messages that failed: all of them if the function did. */
  private Set<String> invoke(LambdaFunction worker, List<Item> batch) {
    Set<String> failed = new HashSet<>();
    try {
      JsonNode answer =
          JSON.readTree(
              worker.invoke(
                  event(batch).toString().getBytes(StandardCharsets.UTF_8),
                  LocalContext.of(WORKER, ids.get(), clock)));
      answer
          .path("batchItemFailures")
          .forEach(item -> failed.add(item.path("itemIdentifier").asText()));
    } catch (IOException | RuntimeException broken) {
      System.err.println(WORKER + " failed: " + broken);
      batch.forEach(item -> failed.add(item.id()));
    }
    return failed;
  }

  private static ObjectNode event(List<Item> batch) {
    ObjectNode event = JSON.createObjectNode();
    ArrayNode records = event.putArray("Records");
    for (Item item : batch) {
      ObjectNode message = records.addObject();
      message.put("messageId", item.id());
      message.put("receiptHandle", item.id());
      message.put("body", item.body());
      message
          .putObject("attributes")
          .put("ApproximateReceiveCount", Integer.toString(item.receives()));
      message.putObject("messageAttributes");
      message.put("eventSource", "aws:sqs");
    }
    return event;
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
