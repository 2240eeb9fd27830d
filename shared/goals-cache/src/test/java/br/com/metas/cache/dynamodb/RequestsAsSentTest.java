package br.com.metas.cache.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.cache.table.Bytes;
import br.com.metas.cache.table.Chunk;
import br.com.metas.cache.table.Claim;
import br.com.metas.cache.table.FillId;
import br.com.metas.cache.table.Gen;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.cache.table.Owner;
import br.com.metas.cache.table.Publication;
import br.com.metas.cache.table.TableUnavailableException;
import br.com.metas.functions.AwsClients;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import br.com.metas.testkit.LoopbackServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Checks on the wire what the proof of the protocol assumes: each read asks for strong consistency,
 * each condition is sent, and the client sends each request once, for any response. DynamoDB Local
 * is always consistent and never fails, so it cannot show a missing flag or a hidden retry.
 */
final class RequestsAsSentTest {
  private static final SellerId SELLER = new SellerId(42);
  private static final LayerKey NAMES = new LayerKey.Static(new GoalYear(2026));
  private static final LayerKey MONTHS =
      new LayerKey.Annual(new GoalYear(2026), YearMonth.of(2026, 1));
  private static final Instant NOW = Instant.parse("2026-01-20T12:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PLACEHOLDER = Pattern.compile("[#:][A-Za-z0-9]+");

  /** A request as it was received. */
  private record Sent(String operation, JsonNode body) {}

  private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());
  private LoopbackServer server;
  private DynamoDbClient client;
  private DynamoDbLayerTable table;
  private Predicate<HttpExchange> fault = _ -> false;

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
    table = new DynamoDbLayerTable(client, "layers");
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    sent.add(
        new Sent(
            target.substring(target.indexOf('.') + 1), JSON.readTree(exchange.getRequestBody())));
    if (fault.test(exchange)) {
      return;
    }
    byte[] body = "{\"Attributes\":{\"gen\":{\"S\":\"g\"}}}".getBytes(StandardCharsets.UTF_8);
    LoopbackServer.answer(exchange, 200, "application/x-amz-json-1.0", body);
  }

  /** Every method of the table, with the number of its requests. */
  static Stream<Arguments> calls() {
    return Stream.of(
        call("read", t -> t.read(SELLER, List.of(NAMES.chunk(0), MONTHS.chunk(0)))),
        call("chunks", t -> t.chunks(SELLER, List.of(NAMES.chunk(1)))),
        call("head", t -> t.head(SELLER)),
        call("claim", t -> t.claim(SELLER, claim(true))),
        call("put", t -> t.put(SELLER, chunk())),
        call("publish", t -> t.publish(SELLER, publication())),
        call("release", t -> t.release(SELLER, List.of(NAMES), new Owner("me"))),
        call("replaceHead", t -> t.replaceHead(SELLER, new Gen("n"))),
        call("delete", t -> t.delete(SELLER, NAMES.chunk(0), new FillId("f"))),
        call("mark", t -> t.mark(SELLER, NAMES, NOW, NOW.plusSeconds(60))),
        call("admit", t -> t.admit(SELLER, NOW, NOW.plusSeconds(5))));
  }

  private static Arguments call(String name, Consumer<DynamoDbLayerTable> call) {
    return Arguments.of(Named.of(name, call));
  }

  private static Claim claim(boolean lease) {
    return new Claim(Set.of(NAMES), new Owner("me"), lease, new Gen("n"), NOW, NOW.plusSeconds(10));
  }

  private static Chunk chunk() {
    return new Chunk(NAMES.chunk(0), new FillId("f"), 1, NOW, NOW, NOW, Bytes.of(new byte[] {1}));
  }

  private static Publication publication() {
    return new Publication(
        new Gen("g"),
        Map.of(NAMES, new Publication.Pointer(Optional.of(new FillId("old")), new FillId("new"))),
        new Owner("me"),
        true);
  }

  @Test
  void everyReadAsksForConsistency() {
    table.read(SELLER, List.of(NAMES.chunk(0), MONTHS.chunk(0)));
    table.chunks(SELLER, IntStream.range(0, 90).mapToObj(NAMES::chunk).toList());
    table.head(SELLER);

    assertThat(sent)
        .extracting(Sent::operation)
        .containsExactly("BatchGetItem", "BatchGetItem", "BatchGetItem", "BatchGetItem", "GetItem");
    for (Sent read : sent) {
      JsonNode asked =
          read.operation().equals("GetItem")
              ? read.body()
              : read.body().path("RequestItems").path("layers");
      assertThat(asked.path("ConsistentRead").asBoolean(false)).as(read.toString()).isTrue();
    }
  }

  /**
   * Fails when a new kind of request is added (a query, a scan, an index, a transaction), so that
   * its author checks the assumptions of the proof.
   */
  @Test
  void noOtherKindOfRequestIsSent() {
    calls().forEach(arguments -> callOf(arguments).accept(table));

    assertThat(sent)
        .extracting(Sent::operation)
        .containsOnly("BatchGetItem", "GetItem", "UpdateItem", "PutItem", "DeleteItem");
  }

  @SuppressWarnings("unchecked") // the arguments of calls()
  private static Consumer<DynamoDbLayerTable> callOf(Arguments arguments) {
    return ((Named<Consumer<DynamoDbLayerTable>>) arguments.get()[0]).getPayload();
  }

  @Test
  void aClaimTakesALeaseThatIsFreeAndKeepsTheGen() {
    table.claim(SELLER, claim(true));

    assertThat(condition())
        .isEqualTo(
            "(attribute_not_exists(lease_owner#LAYER) OR lease_owner#LAYER = me"
                + " OR NOT attribute_type(lease_owner#LAYER, S)"
                + " OR NOT attribute_type(lease_until#LAYER, N)"
                + " OR lease_until#LAYER <= 1768910400000"
                + " OR lease_until#LAYER > 1768910410000"
                + " OR NOT attribute_type(lease_gen#LAYER, S)"
                + " OR lease_gen#LAYER <> gen)");
    assertThat(resolved("UpdateExpression")).startsWith("SET gen = if_not_exists(gen, n)");
    assertThat(sent.getFirst().body().path("ReturnValues").asText()).isEqualTo("ALL_NEW");
  }

  @Test
  void aClaimWithoutALeaseTakesOverNobodyAndKeepsTheGen() {
    table.claim(SELLER, claim(false));

    assertThat(sent.getFirst().body().has("ConditionExpression")).isFalse();
    assertThat(resolved("UpdateExpression")).isEqualTo("SET gen = if_not_exists(gen, n)");
  }

  @Test
  void aPublicationNeedsTheGenThePointerSeenAndTheLease() {
    table.publish(SELLER, publication());

    assertThat(condition()).isEqualTo("gen = g AND fill#LAYER = old AND lease_owner#LAYER = me");
    assertThat(resolved("UpdateExpression"))
        .isEqualTo(
            "SET fill#LAYER = new REMOVE lease_owner#LAYER,"
                + " lease_until#LAYER, lease_gen#LAYER");
  }

  @Test
  void aFirstPublicationNeedsThatThereIsNoPointer() {
    table.publish(
        SELLER,
        new Publication(
            new Gen("g"),
            Map.of(NAMES, new Publication.Pointer(Optional.empty(), new FillId("new"))),
            new Owner("me"),
            false));

    assertThat(condition()).isEqualTo("gen = g AND attribute_not_exists(fill#LAYER)");
  }

  @Test
  void aLeaseIsReleasedByItsOwnerAlone() {
    table.release(SELLER, List.of(NAMES), new Owner("me"));

    assertThat(condition()).isEqualTo("lease_owner#LAYER = me");
  }

  @Test
  void anEvictionIsOnePutOnNoCondition() {
    table.replaceHead(SELLER, new Gen("n"));

    assertThat(sent).hasSize(1);
    assertThat(sent.getFirst().operation()).isEqualTo("PutItem");
    assertThat(sent.getFirst().body().has("ConditionExpression")).isFalse();
    assertThat(sent.getFirst().body().path("Item").properties())
        .extracting(attribute -> attribute.getKey() + "=" + attribute.getValue().path("S").asText())
        .containsExactlyInAnyOrder("pk=SELLER#42", "sk=HEAD", "gen=n");
  }

  @Test
  void aChunkIsDeletedOnlyWhileItIsOfThatFill() {
    table.delete(SELLER, NAMES.chunk(0), new FillId("f"));

    assertThat(condition()).isEqualTo("fill = f");
  }

  @Test
  void theSameReadTwiceIsTwoRequests() {
    table.head(SELLER);
    table.head(SELLER);
    table.read(SELLER, List.of(NAMES.chunk(0)));
    table.read(SELLER, List.of(NAMES.chunk(0)));

    assertThat(sent).hasSize(4);
  }

  /** A hidden retry would repeat the nonce of an eviction, and could bring back an old gen. */
  @ParameterizedTest
  @MethodSource("calls")
  void aRequestThatTheTableRefusesIsSentOnce(Consumer<DynamoDbLayerTable> call) {
    for (String error :
        List.of(
            "500 InternalServerError",
            "503 ServiceUnavailable",
            "400 ThrottlingException",
            "400 ProvisionedThroughputExceededException",
            "400 LimitExceededException")) {
      sent.clear();
      fault = exchange -> refuse(exchange, error);
      assertThatThrownBy(() -> call.accept(table)).isInstanceOf(TableUnavailableException.class);
      assertThat(sent).as(error).hasSize(1);
    }
  }

  /** HTTP clients often repeat a request by themselves when a kept-alive connection dies. */
  @ParameterizedTest
  @MethodSource("calls")
  void aRequestWhoseConnectionDiesIsSentOnce(Consumer<DynamoDbLayerTable> call) {
    table.head(SELLER);
    sent.clear();
    fault =
        exchange -> {
          exchange.close();
          return true;
        };

    assertThatThrownBy(() -> call.accept(table)).isInstanceOf(TableUnavailableException.class);

    assertThat(sent).hasSize(1);
  }

  private static boolean refuse(HttpExchange exchange, String error) {
    byte[] body =
        "{\"__type\":\"com.amazonaws.dynamodb.v20120810#%s\"}"
            .formatted(error.substring(4))
            .getBytes(StandardCharsets.UTF_8);
    try {
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(Integer.parseInt(error.substring(0, 3)), body.length);
      exchange.getResponseBody().write(body);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String condition() {
    assertThat(sent).hasSize(1);
    return resolved("ConditionExpression");
  }

  /** An expression with its names and values filled in, and the layer key as LAYER. */
  private String resolved(String expression) {
    JsonNode body = sent.getFirst().body();
    return PLACEHOLDER
        .matcher(body.path(expression).asText())
        .replaceAll(found -> {
          String name = found.group();
          return name.startsWith("#")
              ? body.path("ExpressionAttributeNames").path(name).asText()
              : body.path("ExpressionAttributeValues").path(name).elements().next().asText();
        })
        .replace(NAMES.text(), "LAYER");
  }
}
