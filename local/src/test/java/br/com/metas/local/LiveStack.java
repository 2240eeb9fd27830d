package br.com.metas.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The runner in a separate process with its demo data, readers of wallets, a sales that sells and
 * sends events, and an oracle with the expected figures of each answer.
 */
final class LiveStack implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
  private static final LocalDate CLOSED = LocalDate.of(2026, 3, 10);
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SAMPLE = Path.of("../events/samples/1.0/SaleRegistered/minimal.json");

  final Queue<String> wrong = new ConcurrentLinkedQueue<>();

  /** Events that were given up once and sent again. */
  final AtomicLong redriven = new AtomicLong();

  private final RunnerProcess runner;
  private final JsonNode ready;
  private final URI api;
  private final SoldOracle oracle;
  private final HttpClient http;
  private String authorization = "";

  private LiveStack(RunnerProcess runner, JsonNode ready, SoldOracle oracle) {
    this.runner = runner;
    this.ready = ready;
    this.api = URI.create(ready.path("api").asText());
    this.oracle = oracle;
    this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  /** The result of a request. */
  enum Kind {
    /** Status 200 with right figures. */
    RIGHT,
    /** Status 200 with wrong figures; {@link #wrong} has the difference. */
    WRONG,
    /** Status 429, from the gateway. */
    TOO_MANY,
    /** Status 503, from the function, with {@code Retry-After}. */
    UNAVAILABLE,
    /** Status 503, from the gateway: no instance was free. */
    NO_INSTANCE,
    /** Any other answer, or none. */
    OTHER
  }

  static LiveStack start(Map<String, String> variables)
      throws IOException, SQLException, InterruptedException {
    Map<String, String> all = new HashMap<>(variables);
    all.put("GOALS_PORT", "0");
    all.put("GOALS_CLOCK", TODAY + "T11:00:00-03:00");
    RunnerProcess runner = RunnerProcess.start(all);
    try {
      JsonNode ready = runner.ready();
      LiveStack stack = new LiveStack(runner, ready, SoldOracle.of(ready.path("mysql"), TODAY));
      stack.signIn();
      return stack;
    } catch (IOException | SQLException | InterruptedException | RuntimeException e) {
      runner.close();
      throw e;
    }
  }

  /** Signs in. Call it again within an hour, the life of a token. */
  void signIn() throws IOException, InterruptedException {
    HttpResponse<String> token =
        http.send(
            HttpRequest.newBuilder(api.resolve("/dev/token"))
                .POST(BodyPublishers.ofString("{\"role\":\"manager\"}"))
                .build(),
            BodyHandlers.ofString());
    authorization = "Bearer " + JSON.readTree(token.body()).path("token").asText();
  }

  SoldOracle oracle() {
    return oracle;
  }

  RunnerProcess runner() {
    return runner;
  }

  long anySeller(Random random) {
    List<Long> sellers = oracle.sellers();
    return sellers.get(random.nextInt(sellers.size()));
  }

  /** Requests a wallet as the page does, and compares the answer with the oracle. */
  CompletableFuture<Kind> read(long seller) {
    SoldOracle.Expected expected = oracle.expect(seller);
    HttpRequest request =
        HttpRequest.newBuilder(
                api.resolve("/api/v2/analytics/goals/seller/" + seller + "?order_by=call&limit=20"))
            .header("Authorization", authorization)
            .timeout(LONGEST)
            .build();
    return http.sendAsync(request, BodyHandlers.ofString())
        .thenApply(answer -> judge(expected, answer))
        .exceptionally(failed -> {
          wrong.add("no answer: " + failed);
          return Kind.OTHER;
        });
  }

  private Kind judge(SoldOracle.Expected expected, HttpResponse<String> answer) {
    return switch (answer.statusCode()) {
      case 200 -> {
        Optional<String> fault = oracle.fault(expected, parse(answer.body()));
        fault.ifPresent(wrong::add);
        yield fault.isPresent() ? Kind.WRONG : Kind.RIGHT;
      }
      case 429 -> Kind.TOO_MANY;
      case 503 ->
          answer.headers().firstValue("Retry-After").isPresent()
              ? Kind.UNAVAILABLE
              : Kind.NO_INSTANCE;
      default -> {
        wrong.add(answer.statusCode() + ": " + answer.body());
        yield Kind.OTHER;
      }
    };
  }

  /** Sells today, which needs no event. */
  void sell(Random random) throws SQLException {
    oracle.sell(anySeller(random), 1 + random.nextInt(10_000));
  }

  /**
   * Sells in a closed month, sends the event, and waits until it has evicted. An event that was
   * given up is sent again, as the redrive does.
   */
  void sellBackDated(Random random) throws SQLException, IOException, InterruptedException {
    long seller = anySeller(random);
    Runnable shown = oracle.sellBackDated(seller, CLOSED, 1 + random.nextInt(10_000));
    while (!isDelivered(tell(seller))) {
      redriven.incrementAndGet();
    }
    shown.run();
  }

  /** Tells of a sale; returns the event's id. */
  private String tell(long seller) throws IOException, InterruptedException {
    ObjectNode envelope = (ObjectNode) JSON.readTree(Files.readString(SAMPLE));
    ((ObjectNode) envelope.path("detail")).put("seller_id", seller);
    String accepted =
        runner.send(
            HttpRequest.newBuilder(URI.create(ready.path("events").asText()))
                .header("X-Amz-Target", "AWSEvents.PutEvents")
                .POST(
                    BodyPublishers.ofString(
                        PutEventsCall.of(envelope.toString(), ready.path("event_bus").asText()))));
    return parse(accepted).path("Entries").path(0).path("EventId").asText();
  }

  private boolean isDelivered(String id) throws IOException, InterruptedException {
    Optional<JsonNode> delivery = delivery(id);
    while (delivery.isEmpty()) {
      Thread.sleep(20);
      delivery = delivery(id);
    }
    return delivery.get().has("answer");
  }

  private Optional<JsonNode> delivery(String id) throws IOException, InterruptedException {
    JsonNode all = parse(runner.send(HttpRequest.newBuilder(api.resolve("/dev/deliveries"))));
    return all.path("deliveries")
        .valueStream()
        .filter(one -> one.path("event_id").asText().equals(id))
        .findFirst();
  }

  /** Starts a rebuild of every wallet, and returns. */
  void rebuild() throws IOException, InterruptedException {
    HttpResponse<String> begun =
        http.send(
            HttpRequest.newBuilder(api.resolve("/dev/rebuild"))
                .POST(BodyPublishers.noBody())
                .header("Authorization", authorization)
                .build(),
            BodyHandlers.ofString());
    if (begun.statusCode() >= 400) {
      wrong.add("rebuild: " + begun.statusCode() + ": " + begun.body());
    }
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      return JSON.createObjectNode();
    }
  }

  @Override
  public void close() throws SQLException {
    http.close();
    oracle.close();
    runner.close();
  }
}
