package br.com.metas.local.events;

import br.com.metas.local.gateway.Exchange;
import br.com.metas.local.gateway.HttpAnswer;
import br.com.metas.local.gateway.HttpRequest;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * EventBridge's {@code PutEvents} in its AWS JSON 1.1 protocol, for any SDK or the CLI. Credentials
 * are not checked. Thread-safe.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html">PutEvents</a>
 */
public final class EventBus implements Exchange {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final String TARGET = "AWSEvents.PutEvents";
  private static final int MAX_ENTRIES = 10;

  private final String name;
  private final EventRules rules;
  private final Deliveries deliveries;
  private final InstantSource clock;
  private final Supplier<String> ids;

  public EventBus(
      String name,
      EventRules rules,
      Deliveries deliveries,
      InstantSource clock,
      Supplier<String> ids) {
    this.name = name;
    this.rules = rules;
    this.deliveries = deliveries;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public HttpAnswer answer(HttpRequest request) {
    if (!request.method().equals("POST")) {
      return HttpAnswer.message(405, "Method Not Allowed").with("Allow", "POST");
    }
    Optional<String> target = request.header("x-amz-target");
    if (!target.equals(Optional.of(TARGET))) {
      return failure(
          "UnknownOperationException",
          "Only " + TARGET + " is known here, not " + target.orElse("-"));
    }
    try {
      JsonNode call = JSON.readTree(request.body());
      Optional<String> mistyped = EntryTypes.fault(call);
      return mistyped.isPresent()
          ? failure("SerializationException", mistyped.get())
          : put(call.path("Entries"));
    } catch (IOException malformed) {
      return failure("SerializationException", "The request is not JSON.");
    }
  }

  private HttpAnswer put(JsonNode entries) {
    if (!entries.isArray() || entries.isEmpty()) {
      return failure("ValidationException", constraint("greater than or equal to 1"));
    }
    if (entries.size() > MAX_ENTRIES) {
      return failure("ValidationException", constraint("less than or equal to " + MAX_ENTRIES));
    }
    int bytes = 0;
    for (JsonNode entry : entries) {
      bytes += new EventEntry(entry).bytes();
    }
    if (bytes > EventEntry.MAX_BYTES) {
      return failure(
          "ValidationException", "Total size of the entries in the request is over the limit.");
    }
    for (int n = 0; n < entries.size(); n++) {
      Optional<String> wrong = new EventEntry(entries.get(n)).wrongBusName();
      if (wrong.isPresent()) {
        return failure("ValidationException", busName(wrong.get(), n + 1));
      }
    }
    return results(entries);
  }

  private static String constraint(String length) {
    return "1 validation error detected: Value '[PutEventsRequestEntry]' at 'entries' failed to"
        + " satisfy constraint: Member must have length "
        + length;
  }

  private static String busName(String name, int member) {
    return "1 validation error detected: Value '%s' at 'entries.%d.member.eventBusName' failed to"
            .formatted(name, member)
        + " satisfy constraint: Member must satisfy regular expression pattern: "
        + EventEntry.BUS_NAME;
  }

  private HttpAnswer results(JsonNode entries) {
    ArrayNode results = JSON.createArrayNode();
    int failed = 0;
    for (JsonNode fields : entries) {
      EventEntry entry = new EventEntry(fields);
      Optional<EventEntry.Refusal> refusal = entry.refusal();
      ObjectNode result = results.addObject();
      if (refusal.isPresent()) {
        failed++;
        result.put("ErrorCode", refusal.get().code()).put("ErrorMessage", refusal.get().message());
      } else {
        result.put("EventId", accept(entry));
      }
    }
    ObjectNode answer = JSON.createObjectNode();
    answer.put("FailedEntryCount", failed);
    answer.set("Entries", results);
    return amazon(200, answer);
  }

  private String accept(EventEntry entry) {
    String id = ids.get();
    ObjectNode envelope = entry.envelope(id, clock.instant());
    if (entry.isFor(name)) {
      rules.matching(envelope.toString()).forEach(rule -> deliveries.deliver(rule, envelope));
    }
    return id;
  }

  private HttpAnswer failure(String type, String message) {
    return amazon(400, JSON.createObjectNode().put("__type", type).put("message", message));
  }

  private HttpAnswer amazon(int status, ObjectNode body) {
    return HttpAnswer.json(status, body.toString())
        .without("Content-Type")
        .with("Content-Type", "application/x-amz-json-1.1")
        .with("x-amzn-RequestId", ids.get());
  }
}
