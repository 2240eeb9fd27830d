package br.com.metas.local.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import br.com.metas.local.gateway.LambdaFunction;
import br.com.metas.local.template.CloudTemplate;
import br.com.metas.rebuildqueue.RebuildMessage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Batches, partial failures and the limit of retries, with a worker whose result each test sets for
 * each seller.
 */
@Timeout(60)
class LocalQueueTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final AtomicInteger ids = new AtomicInteger();
  private final LocalQueue queue =
      new LocalQueue(
          new LocalQueue.Limits(1, 2, 3),
          () -> Instant.parse("2026-01-20T14:00:00Z"),
          () -> "id-" + ids.incrementAndGet());
  private final RebuildRun run = new RebuildRun(() -> 0);
  private final BlockingQueue<JsonNode> batches = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    queue.close();
  }

  private void send(int sellers) {
    queue.send(
        LongStream.rangeClosed(1, sellers)
            .mapToObj(id -> new RebuildMessage.Wallet(new SellerId(id), new GoalYear(2026)))
            .toList(),
        Optional.of(run));
    run.listed();
  }

  /** A worker that fails for one seller. */
  private LambdaFunction failingFor(long seller) {
    return (event, _) -> {
      JsonNode records = JSON.readTree(event).path("Records");
      batches.add(records);
      StringBuilder failures = new StringBuilder();
      for (JsonNode one : records) {
        if (JSON.readTree(one.path("body").asText()).path("seller_id").asLong() == seller) {
          failures.append("{\"itemIdentifier\":\"" + one.path("messageId").asText() + "\"}");
        }
      }
      return ("{\"batchItemFailures\":[" + failures + "]}").getBytes(StandardCharsets.UTF_8);
    };
  }

  private JsonNode atItsEnd() throws IOException {
    JsonNode state;
    do {
      Thread.onSpinWait();
      state = JSON.readTree(run.toJson());
    } while (!state.path("finished").asBoolean());
    return state;
  }

  @Test
  void everyMessageIsHandledOnceInBatchesOfTheSizeThatIsSet() throws Exception {
    send(5);
    queue.start(failingFor(0));

    JsonNode end = atItsEnd();

    assertThat(end.path("wallets").asInt()).isEqualTo(5);
    assertThat(end.path("done").asInt()).isEqualTo(5);
    assertThat(batches).extracting(JsonNode::size).containsExactly(2, 2, 1);
  }

  @Test
  void aMessageThatFailsComesAgainAloneAndIsGivenUpInTheEndByName() throws Exception {
    send(3);
    queue.start(failingFor(2));

    JsonNode end = atItsEnd();

    assertThat(end.path("done").asInt()).isEqualTo(2);
    assertThat(end.path("failed"))
        .singleElement()
        .satisfies(body -> assertThat(body.asText()).contains("\"seller_id\":2"));
    assertThat(batches.stream().flatMap(JsonNode::valueStream))
        .filteredOn(one -> one.path("body").asText().contains("\"seller_id\":2"))
        .extracting(one -> one.path("attributes").path("ApproximateReceiveCount").asText())
        .containsExactly("1", "2", "3");
  }

  @Test
  void aWorkerThatBreaksFailsItsWholeBatch() throws Exception {
    send(2);
    AtomicInteger calls = new AtomicInteger();
    LambdaFunction working = failingFor(0);
    queue.start((event, context) -> {
      if (calls.getAndIncrement() == 0) {
        throw new IllegalStateException("broken");
      }
      return working.invoke(event, context);
    });

    assertThat(atItsEnd().path("done").asInt()).isEqualTo(2);
    assertThat(calls).hasValueGreaterThan(1);
  }

  @Test
  void theLimitsAreTheTemplates() throws IOException {
    assertThat(LocalQueue.Limits.of(CloudTemplate.read(Path.of("../template.yaml"))))
        .isEqualTo(new LocalQueue.Limits(4, 5, 5));
  }
}
