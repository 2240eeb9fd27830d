package br.com.metas.cache.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.cache.table.ChunkKey;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.cache.table.UnprocessedKeysException;
import br.com.metas.functions.AwsClients;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import br.com.metas.testkit.LoopbackServer;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** DynamoDB Local processes every key, so a small server simulates a busy table. */
final class UnprocessedKeysTest {
  private static final SellerId SELLER = new SellerId(42);
  private static final LayerKey NAMES = new LayerKey.Static(new GoalYear(2026));
  private static final Pattern SORT_KEY = Pattern.compile("\"sk\":\\{\"S\":\"([^\"]+)\"}");

  /** The sort keys of each request. */
  private final List<List<String>> asked = Collections.synchronizedList(new ArrayList<>());

  private LoopbackServer server;
  private DynamoDbClient client;
  private int busyFor;

  @BeforeEach
  void start() throws IOException {
    server = LoopbackServer.start(this::answer);
    client =
        AwsClients.once(DynamoDbClient.builder(), Duration.ofSeconds(20))
            .endpointOverride(server.address())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void aKeyLeftOutIsAskedForOnceMoreAlone() {
    busyFor = 1;
    table().read(SELLER, List.of(NAMES.chunk(0)));
    assertThat(asked)
        .containsExactly(List.of("HEAD", "STATIC#v2#2026#0"), List.of("STATIC#v2#2026#0"));
  }

  @Test
  void aKeyLeftOutTwiceIsNoAnswerAndIsNotAskedForAThirdTime() {
    busyFor = Integer.MAX_VALUE;
    assertThatThrownBy(() -> table().read(SELLER, List.of(NAMES.chunk(0))))
        .isInstanceOf(UnprocessedKeysException.class);
    assertThat(asked).hasSize(2);
  }

  @Test
  void noRequestAsksForMoreThanOneAnswerCanHold() {
    List<ChunkKey> chunks = IntStream.range(0, 90).mapToObj(NAMES::chunk).toList();
    table().chunks(SELLER, chunks);
    assertThat(asked).extracting(List::size).containsExactly(40, 40, 10);
  }

  private DynamoDbLayerTable table() {
    return new DynamoDbLayerTable(client, "layers");
  }

  /** Has no items, and does not process the last key of a request while it is busy. */
  private void answer(HttpExchange exchange) throws IOException {
    String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    List<String> keys = SORT_KEY.matcher(request).results().map(found -> found.group(1)).toList();
    asked.add(keys);
    String unprocessed =
        asked.size() <= busyFor
            ? """
            {"layers":{"Keys":[{"pk":{"S":"SELLER#42"},"sk":{"S":"%s"}}]}}\
            """
                .formatted(keys.getLast())
            : "{}";
    byte[] body =
        ("{\"Responses\":{\"layers\":[]},\"UnprocessedKeys\":" + unprocessed + "}")
            .getBytes(StandardCharsets.UTF_8);
    LoopbackServer.answer(exchange, 200, "application/x-amz-json-1.0", body);
  }
}
