package br.com.metas.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An HTTP endpoint that answers EventBridge's {@code PutEvents} by a test's script. The real SDK
 * client calls it. Thread-safe; must be closed.
 */
public final class EventBusStandIn implements AutoCloseable {
  /**
   * An entry that arrived.
   *
   * @param detail JSON text
   */
  public record Entry(String bus, String source, String detailType, String detail, String time) {}

  /** The reply to a call. */
  public sealed interface Reply {
    /** Status 200 with an error code for each entry; empty for an accepted entry. */
    record Entries(List<Optional<String>> errorCodes) implements Reply {}

    /** The whole call fails. */
    record Failure(int status, String code) implements Reply {}
  }

  /** Decides the replies. */
  @FunctionalInterface
  public interface Script {
    /**
     * @param call the number of the call, from 1
     */
    Reply reply(int call, List<Entry> entries);
  }

  private final ObjectMapper json = new ObjectMapper();
  private final List<List<Entry>> calls = new CopyOnWriteArrayList<>();
  private final List<Entry> accepted = new CopyOnWriteArrayList<>();
  private final AtomicInteger count = new AtomicInteger();
  private final LoopbackServer server;
  private final Script script;

  private EventBusStandIn(Script script) throws IOException {
    this.script = script;
    this.server = LoopbackServer.start(this::handle);
  }

  /** A stand-in that accepts every entry. */
  public static EventBusStandIn accepting() throws IOException {
    return scripted((call, entries) -> taken(entries));
  }

  /** A stand-in that answers by a script. */
  public static EventBusStandIn scripted(Script script) throws IOException {
    return new EventBusStandIn(script);
  }

  /** The reply that accepts every entry. */
  public static Reply taken(List<Entry> entries) {
    return new Reply.Entries(entries.stream().map(entry -> Optional.<String>empty()).toList());
  }

  /** The address for {@code endpointOverride}. */
  public URI endpoint() {
    return server.address();
  }

  /** Every call's entries, in order of arrival. */
  public List<List<Entry>> calls() {
    return List.copyOf(calls);
  }

  /** The accepted entries, in order. */
  public List<Entry> accepted() {
    return List.copyOf(accepted);
  }

  private void handle(HttpExchange exchange) throws IOException {
    List<Entry> entries = read(json.readTree(exchange.getRequestBody()));
    calls.add(entries);
    switch (script.reply(count.incrementAndGet(), entries)) {
      case Reply.Failure(int status, String code) ->
          answer(exchange, status, json.createObjectNode().put("__type", code));
      case Reply.Entries(List<Optional<String>> codes) ->
          answer(exchange, 200, result(entries, codes));
    }
  }

  private static List<Entry> read(JsonNode request) {
    return request
        .path("Entries")
        .valueStream()
        .map(e ->
            new Entry(
                e.path("EventBusName").asText(),
                e.path("Source").asText(),
                e.path("DetailType").asText(),
                e.path("Detail").asText(),
                e.path("Time").asText()))
        .toList();
  }

  private ObjectNode result(List<Entry> entries, List<Optional<String>> codes) {
    ObjectNode body = json.createObjectNode();
    body.put("FailedEntryCount", codes.stream().filter(Optional::isPresent).count());
    ArrayNode results = body.putArray("Entries");
    for (int i = 0; i < codes.size(); i++) {
      ObjectNode result = results.addObject();
      if (codes.get(i).isPresent()) {
        result.put("ErrorCode", codes.get(i).get()).put("ErrorMessage", "as the test asked");
      } else {
        result.put("EventId", "accepted-" + accepted.size());
        accepted.add(entries.get(i));
      }
    }
    return body;
  }

  private void answer(HttpExchange exchange, int status, ObjectNode body) throws IOException {
    LoopbackServer.answer(
        exchange, status, "application/x-amz-json-1.1", json.writeValueAsBytes(body));
  }

  @Override
  public void close() {
    server.close();
  }
}
