package br.com.metas.rebuilder;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.functions.LogLine;
import br.com.metas.functions.MetricLine;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import br.com.metas.rebuildqueue.MessageText;
import br.com.metas.rebuildqueue.RebuildMessage;
import br.com.metas.testkit.LambdaContext;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

class RebuildWorkerHandlerTest {
  private final List<String> rebuilt = new ArrayList<>();
  private final List<RebuildMessage> sent = new ArrayList<>();
  private final List<LogLine> lines = new ArrayList<>();
  private final List<MetricLine> metrics = new ArrayList<>();

  private long slow = -1;
  private int spent;

  private void rebuild(SellerId seller, GoalYear year) {
    if (seller.value() == slow) {
      spent = 60_000;
      throw new IllegalStateException("database does not answer in time");
    }
    if (seller.value() == 13) {
      throw new IllegalStateException("database does not answer");
    }
    rebuilt.add(seller + "/" + year);
  }

  /** Two sellers, 42 and 43. */
  private static List<SellerId> twoSellers(GoalYear year, Optional<SellerId> after, int limit) {
    return List.of(new SellerId(42), new SellerId(43)).stream()
        .filter(seller -> seller.value() > after.map(SellerId::value).orElse(0L))
        .limit(limit)
        .toList();
  }

  private List<String> failures(IntSupplier timeLeft, String... bodies) {
    SQSEvent batch = new SQSEvent();
    List<SQSMessage> messages = new ArrayList<>();
    for (String body : bodies) {
      SQSMessage message = new SQSMessage();
      message.setMessageId("m" + messages.size());
      message.setBody(body);
      messages.add(message);
    }
    batch.setRecords(messages);
    FanOut fanOut =
        new FanOut(
            RebuildWorkerHandlerTest::twoSellers,
            all -> {
              sent.addAll(all);
              return List.of();
            },
            10);
    return new RebuildWorkerHandler(
            this::rebuild, fanOut, metrics::add, lines::add, () -> Instant.EPOCH)
        .handleRequest(batch, LambdaContext.ofMillis(timeLeft)).getBatchItemFailures().stream()
            .map(BatchItemFailure::getItemIdentifier)
            .toList();
  }

  @Test
  void eachWalletIsRebuiltAndNoneIsReported() {
    List<String> failures =
        failures(
            () -> 90_000, "{\"seller_id\":42,\"year\":2026}", "{\"seller_id\":43,\"year\":2025}");

    assertThat(failures).isEmpty();
    assertThat(rebuilt).containsExactly("42/2026", "43/2025");
  }

  @Test
  void onlyTheMessagesThatFailedComeAgain() {
    List<String> failures =
        failures(
            () -> 90_000,
            "{\"seller_id\":42,\"year\":2026}",
            "{\"seller_id\":13,\"year\":2026}",
            "no message at all",
            "{\"seller_id\":43,\"year\":2026}");

    assertThat(failures).containsExactly("m1", "m2");
    assertThat(rebuilt).containsExactly("42/2026", "43/2026");
    assertThat(lines)
        .map(LogLine::message)
        .containsExactly("rebuild failed", "rebuild message not understood");
    assertThat(metrics)
        .singleElement()
        .satisfies(
            line -> assertThat(line.metrics()).map(m -> m.value()).containsExactly(2L, 2L, 0L));
  }

  @Test
  void theSameWalletTwiceInABatchIsRebuiltOnce() {
    assertThat(
            failures(
                () -> 90_000,
                "{\"seller_id\":42,\"year\":2026}",
                "{\"year\":2026,\"seller_id\":42}"))
        .isEmpty();
    assertThat(rebuilt).containsExactly("42/2026");
  }

  @Test
  void aWalletThatNoLongerFitsIsSentAnewAndDoesNotCountAsFailed() {
    assertThat(
            failures(
                () -> rebuilt.isEmpty() ? 90_000 : 69_000,
                "{\"seller_id\":42,\"year\":2026}",
                "{\"seller_id\":43,\"year\":2026}",
                "{\"seller_id\":44,\"year\":2026}"))
        .isEmpty();
    assertThat(rebuilt).containsExactly("42/2026");
    assertThat(sent)
        .containsExactly(
            new RebuildMessage.Wallet(new SellerId(43), new GoalYear(2026)),
            new RebuildMessage.Wallet(new SellerId(44), new GoalYear(2026)));
  }

  @Test
  void oneSlowWalletSendsNoGoodOneToTheDeadLetters() {
    // Simulates a queue: reported messages return with a count one higher, new messages have count
    // one.
    Map<String, Integer> deadAfter = new HashMap<>();
    Deque<Map.Entry<String, Integer>> queue = new ArrayDeque<>();
    for (int seller = 42; seller <= 46; seller++) {
      queue.add(Map.entry("{\"seller_id\":" + seller + ",\"year\":2026}", 1));
    }
    slow = 42;
    for (int call = 0; call < 50 && !queue.isEmpty(); call++) {
      List<Map.Entry<String, Integer>> batch = new ArrayList<>();
      while (batch.size() < 5 && !queue.isEmpty()) {
        batch.add(queue.poll());
      }
      spent = 0;
      sent.clear();
      List<String> failed =
          failures(
              () -> 90_000 - spent, batch.stream().map(Map.Entry::getKey).toArray(String[]::new));
      // The slow message comes first again, so that it delays the good ones as often as possible.
      List<Map.Entry<String, Integer>> again = new ArrayList<>();
      for (String id : failed) {
        Map.Entry<String, Integer> message = batch.get(Integer.parseInt(id.substring(1)));
        if (message.getValue() == 5) {
          deadAfter.put(message.getKey(), 5);
        } else {
          again.add(Map.entry(message.getKey(), message.getValue() + 1));
        }
      }
      MessageText text = new MessageText();
      sent.forEach(message -> again.add(Map.entry(text.write(message), 1)));
      again.reversed().forEach(queue::addFirst);
    }
    assertThat(deadAfter.keySet()).containsExactly("{\"seller_id\":42,\"year\":2026}");
    assertThat(rebuilt).contains("43/2026", "44/2026", "45/2026", "46/2026");
  }

  @Test
  void aListingThatWasCutOffGoesOnWhereItStood() {
    assertThat(failures(() -> 90_000, "{\"sellers_after\":42,\"year\":2026}")).isEmpty();
    assertThat(sent)
        .containsExactly(new RebuildMessage.Wallet(new SellerId(43), new GoalYear(2026)));
  }
}
