package br.com.metas.bench;

import br.com.metas.api.GoalsApiHandler;
import br.com.metas.api.goals.TeamReader;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.WalletMonth;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;

/**
 * The function's handler in a separate JVM, made from environment variables as Lambda makes it. The
 * bare calls for comparison are warmed in the same JVM.
 */
final class HandlerWorker {
  private static final double MILLIS = 1e6;
  private static final int FILL_ATTEMPTS = 10;

  private final GoalsApiHandler handler = new GoalsApiHandler();
  private final BareTable table = new BareTable(GoalsRequest.variable("GOALS_TABLE_NAME"));
  private final Map<String, BareSql> statements = new HashMap<>();
  private final Map<Long, BatchGetItemRequest> hits = new HashMap<>();
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private Recording recording = new Recording();

  static void main() throws Exception {
    Commands commands = Commands.takeOver();
    HandlerWorker worker = new HandlerWorker();
    commands.serve(
        Commands.done().put("java", Runtime.version().toString()),
        Map.of(
            "time", worker::time,
            "answer", asked -> worker.answer(GoalsRequest.of(asked)),
            "saturation", worker::saturation,
            "open_loop", worker::openLoop,
            "counters", worker::counters,
            "capacity", worker::capacity,
            "profile", worker::profile,
            "stop_profile", worker::stopProfile,
            "read_profile", asked -> Profile.of(Path.of(asked.path("file").asText())),
            "noise", asked -> Noise.measure()));
    System.exit(0);
  }

  /** A call that is timed. */
  @FunctionalInterface
  private interface Call {
    void run() throws Exception;
  }

  private ObjectNode time(JsonNode asked) throws Exception {
    Call call = call(asked);
    ArrayNode millis = Commands.JSON.createArrayNode();
    long cpu = system.getProcessCpuTime();
    int times = asked.path("n").asInt();
    for (int i = 0; i < times; i++) {
      long begun = System.nanoTime();
      call.run();
      millis.add((System.nanoTime() - begun) / MILLIS);
    }
    ObjectNode answer = Commands.done();
    answer.put("cpu_ms", (system.getProcessCpuTime() - cpu) / MILLIS / times);
    answer.set("ms", millis);
    return answer;
  }

  private Call call(JsonNode asked) throws Exception {
    GoalsRequest request = GoalsRequest.of(asked);
    return switch (asked.path("what").asText()) {
      case "hit" -> hit(request);
      case "team" -> {
        respond(request.teamEvent());
        APIGatewayV2HTTPEvent event = request.teamEvent();
        yield () -> respond(event);
      }
      case "team_sql" -> teamSql(request);
      case "bare_dynamodb" -> {
        BatchGetItemRequest keys = keys(request);
        yield () -> table.read(keys);
      }
      case "bare_sql" -> {
        BareSql sql = sql(asked);
        yield sql::ask;
      }
      case "sequential" -> {
        BatchGetItemRequest keys = keys(request);
        BareSql sql = sql(asked);
        yield () -> {
          table.read(keys);
          sql.ask();
        };
      }
      case "side_by_side" -> {
        BatchGetItemRequest keys = keys(request);
        BareSql sql = sql(asked);
        yield () -> {
          FutureTask<Integer> rows = new FutureTask<>(sql::ask);
          Thread.ofVirtual().start(rows);
          table.read(keys);
          rows.get();
        };
      }
      default -> throw new IllegalArgumentException("unknown: " + asked);
    };
  }

  /** A request whose answer must report a hit for both layers. */
  private Call hit(GoalsRequest request) {
    fill(request);
    APIGatewayV2HTTPEvent event = request.event();
    return () -> {
      APIGatewayV2HTTPResponse response = respond(event);
      if (!isHit(response)) {
        throw new IllegalStateException("no hit: " + response.getHeaders());
      }
    };
  }

  /**
   * The live statement of every seller of the team, on as many connections as a team request may
   * use.
   */
  private Call teamSql(GoalsRequest request) throws Exception {
    JsonNode team = Commands.JSON.readTree(respond(request.teamEvent()).getBody());
    List<Callable<Integer>> statements = new ArrayList<>();
    for (JsonNode seller : team.path("sellers")) {
      BareSql sql =
          new BareSql(
              GoalsRequest.variable("GOALS_DB_URL"),
              question(request, seller.path("seller_id").asLong()));
      statements.add(sql::ask);
    }
    ExecutorService connections =
        Executors.newFixedThreadPool(
            TeamReader.Limits.DEFAULT_PARALLEL, Thread.ofVirtual().factory());
    return () -> {
      for (Future<Integer> rows : connections.invokeAll(statements)) {
        rows.get();
      }
    };
  }

  /**
   * Repeats the request until the layers are stored, because the first calls of a JVM may be too
   * slow for a fill.
   */
  private void fill(GoalsRequest request) {
    for (int attempt = 0; attempt < FILL_ATTEMPTS; attempt++) {
      if (isHit(respond(request.event()))) {
        return;
      }
    }
    throw new IllegalStateException("the layers are not stored");
  }

  private static boolean isHit(APIGatewayV2HTTPResponse response) {
    return "HIT".equals(response.getHeaders().get("X-Cache-Status"));
  }

  private APIGatewayV2HTTPResponse respond(APIGatewayV2HTTPEvent event) {
    APIGatewayV2HTTPResponse response = handler.handleRequest(event, new BenchContext());
    if (response.getStatusCode() != 200) {
      throw new IllegalStateException(response.getStatusCode() + ": " + response.getBody());
    }
    return response;
  }

  private ObjectNode answer(GoalsRequest request) {
    APIGatewayV2HTTPResponse response = respond(request.event());
    byte[] body =
        response.getIsBase64Encoded()
            ? Base64.getDecoder().decode(response.getBody())
            : response.getBody().getBytes(StandardCharsets.UTF_8);
    ObjectNode answer = Commands.done().put("bytes", body.length);
    answer.set("headers", Commands.JSON.valueToTree(response.getHeaders()));
    if (!response.getIsBase64Encoded()) {
      answer.put("body", response.getBody());
    }
    return answer;
  }

  private ObjectNode saturation(JsonNode asked) throws Exception {
    double rate = openLoopOf(asked).saturation(asked.path("seconds").asDouble());
    return Commands.done().put("rate", rate);
  }

  private ObjectNode openLoop(JsonNode asked) throws Exception {
    return openLoopOf(asked).run(asked.path("rate").asDouble(), asked.path("seconds").asDouble());
  }

  private OpenLoop openLoopOf(JsonNode asked) throws Exception {
    Call call = call(asked);
    return new OpenLoop(() -> {
      try {
        call.run();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
  }

  private ObjectNode counters(JsonNode asked) throws Exception {
    BareSql sql = sql(asked);
    sql.ask();
    ObjectNode answer = Commands.done();
    sql.handlerCounters().forEach(answer::put);
    return answer.put("matching_sales", sql.matchingSales(question(asked)));
  }

  /**
   * The capacity of a hit and, if customers are given, of the same wallet with one item per
   * customer.
   */
  private ObjectNode capacity(JsonNode asked) {
    BatchGetItemRequest keys = keys(GoalsRequest.of(asked));
    ObjectNode answer = Commands.done().put("hit", table.capacity(keys));
    answer.set("item_bytes", Commands.JSON.valueToTree(table.itemBytes(keys)));
    if (asked.has("customers")) {
      ItemPerCustomer items =
          new ItemPerCustomer(table.client(), asked.path("items_table").asText());
      answer.put("item_per_customer", items.capacity(asked.path("customers")));
    }
    return answer;
  }

  private ObjectNode profile(JsonNode asked) throws Exception {
    recording = new Recording(Configuration.getConfiguration("profile"));
    recording.enable("jdk.ExecutionSample").withPeriod(java.time.Duration.ofMillis(10));
    recording.start();
    return Commands.done();
  }

  private ObjectNode stopProfile(JsonNode asked) throws Exception {
    Path file = Path.of(asked.path("file").asText());
    recording.stop();
    recording.dump(file);
    recording.close();
    return Profile.of(file);
  }

  private BatchGetItemRequest keys(GoalsRequest request) {
    if (!hits.containsKey(request.seller())) {
      fill(request);
    }
    return hits.computeIfAbsent(request.seller(), table::hit);
  }

  private BareSql sql(JsonNode asked) throws Exception {
    String url = asked.path("url").asText(GoalsRequest.variable("GOALS_DB_URL"));
    WalletMonth question = question(asked);
    String key = url + question;
    BareSql known = statements.get(key);
    if (known != null) {
      return known;
    }
    BareSql made = new BareSql(url, question);
    statements.put(key, made);
    return made;
  }

  private static WalletMonth question(JsonNode asked) {
    GoalsRequest request = GoalsRequest.of(asked);
    return question(request, request.seller());
  }

  private static WalletMonth question(GoalsRequest request, long seller) {
    return new WalletMonth(
        new SellerId(seller),
        new GoalYear(request.year()),
        request.month(),
        BusinessCalendar.brazilian(InstantSource.system()).now());
  }
}
