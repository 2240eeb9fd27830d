package br.com.metas.rebuilder;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.goals.SellerId;
import br.com.metas.testkit.DyingCalls;
import br.com.metas.testkit.LambdaContext;
import br.com.metas.testkit.OtherJvm;
import br.com.metas.testkit.SqsStandIn;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A schedule's process that dies between two batches of messages, and the next run after it. */
class KilledFanOutTest {
  private static final int BATCH = 10;

  private final List<SellerId> rebuilt = new ArrayList<>();

  /** The second death lies between two pages, the first one within a page. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theRunAfterADeathRebuildsAllAndTheMessagesSentTwiceDoNoHarm(int batches)
      throws IOException, InterruptedException {
    try (SqsStandIn queue = SqsStandIn.start();
        SqsClient client = DyingFanOut.client(queue.endpoint())) {
      int exit =
          OtherJvm.run(
              DyingFanOut.class,
              Integer.toString(batches),
              queue.endpoint().toString(),
              queue.url());
      assertThat(exit).isEqualTo(DyingCalls.DEAD);
      assertThat(queue.bodies()).hasSize(batches * BATCH);

      DyingFanOut.run(client, queue.url());
      work(queue.bodies(), DyingFanOut.fanOut(client, queue.url()));

      assertThat(rebuilt).hasSize(batches * BATCH + DyingFanOut.SELLERS.size());
      assertThat(rebuilt).containsOnlyOnceElementsOf(DyingFanOut.SELLERS.subList(20, 25));
      assertThat(rebuilt).containsAll(DyingFanOut.SELLERS);
    }
  }

  /** Every message reaches the worker in a batch of its own. */
  private void work(List<String> bodies, FanOut fanOut) {
    RebuildWorkerHandler worker =
        new RebuildWorkerHandler(
            (seller, year) -> rebuilt.add(seller),
            fanOut,
            line -> {},
            line -> {},
            () -> Instant.EPOCH);
    for (String body : bodies) {
      SQSMessage message = new SQSMessage();
      message.setMessageId("m");
      message.setBody(body);
      SQSEvent batch = new SQSEvent();
      batch.setRecords(List.of(message));
      assertThat(
              worker
                  .handleRequest(batch, LambdaContext.ofMillis(() -> 300_000))
                  .getBatchItemFailures())
          .isEmpty();
    }
  }
}
