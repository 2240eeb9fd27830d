package br.com.metas.rebuildqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.functions.Retries;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import br.com.metas.testkit.LoopbackServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The real SDK client against an endpoint that refuses the messages that the test chooses. */
class SqsRebuildQueueTest {
  private final ObjectMapper json = new ObjectMapper();
  private final List<List<String>> calls = new CopyOnWriteArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private final LoopbackServer server;

  /** Whether to refuse a message, by the number of the call (from 1) and the message. */
  private BiPredicate<Integer, String> refused = (call, body) -> false;

  private int status = 200;

  SqsRebuildQueueTest() throws IOException {
    server = LoopbackServer.start(this::answer);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    List<String> bodies = new ArrayList<>();
    ObjectNode result = json.createObjectNode();
    for (JsonNode entry : json.readTree(exchange.getRequestBody()).path("Entries")) {
      String body = entry.path("MessageBody").asText();
      bodies.add(body);
      if (refused.test(calls.size() + 1, body)) {
        result
            .withArray("Failed")
            .addObject()
            .put("Id", entry.path("Id").asText())
            .put("Code", "InternalError")
            .put("SenderFault", false);
      } else {
        result
            .withArray("Successful")
            .addObject()
            .put("Id", entry.path("Id").asText())
            .put("MessageId", body)
            .put("MD5OfMessageBody", md5(body));
      }
    }
    calls.add(bodies);
    LoopbackServer.answer(
        exchange, status, "application/x-amz-json-1.0", json.writeValueAsBytes(result));
  }

  private static String md5(String body) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<RebuildMessage> wallets(int count) {
    return LongStream.rangeClosed(1, count)
        .<RebuildMessage>mapToObj(
            id -> new RebuildMessage.Wallet(new SellerId(id), new GoalYear(2026)))
        .toList();
  }

  private SqsRebuildQueue queue() {
    URI endpoint = server.address();
    SqsClient client =
        SqsClient.builder()
            .endpointOverride(endpoint)
            .region(Region.SA_EAST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .overrideConfiguration(c -> c.retryStrategy(DefaultRetryStrategy.doNotRetry()))
            .build();
    return new SqsRebuildQueue(
        client,
        endpoint + "/queue",
        new Retries(
            3,
            BackoffStrategy.exponentialDelayWithoutJitter(
                Duration.ofMillis(100), Duration.ofSeconds(5)),
            pauses::add));
  }

  @Test
  void tenMessagesGoInOneCall() {
    assertThat(queue().send(wallets(21))).isEmpty();

    assertThat(calls).map(List::size).containsExactly(10, 10, 1);
    assertThat(calls.getLast()).containsExactly("{\"seller_id\":21,\"year\":2026}");
    assertThat(pauses).isEmpty();
  }

  @Test
  void onlyTheMessagesThatFailedAreSentAgain() {
    refused = (call, body) -> call == 1 && body.contains(":2,");

    assertThat(queue().send(wallets(3))).isEmpty();

    assertThat(calls.get(1)).containsExactly("{\"seller_id\":2,\"year\":2026}");
    assertThat(pauses).containsExactly(Duration.ofMillis(100));
  }

  @Test
  void aMessageThatKeepsFailingIsHandedBackAndTheOthersAreSent() {
    refused = (call, body) -> body.contains(":2,");

    assertThat(queue().send(wallets(12))).containsExactly(wallets(2).getLast());

    assertThat(calls).map(List::size).containsExactly(10, 1, 1, 2);
  }

  @Test
  void theMessagesOfACallThatFailedAreHandedBack() {
    status = 500;

    assertThat(queue().send(wallets(11))).isEqualTo(wallets(11));
  }

  @Test
  void aSingleRequestThatFailsSaysSo() {
    status = 500;

    assertThatThrownBy(() -> queue().request(new SellerId(42), new GoalYear(2026)))
        .isInstanceOf(SdkException.class);
  }
}
