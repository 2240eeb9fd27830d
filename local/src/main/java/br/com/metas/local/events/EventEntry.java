package br.com.metas.local.events;

import br.com.metas.events.OutgoingEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One entry of a {@code PutEvents} call.
 *
 * @param fields as the caller sent them; their types have been checked
 */
record EventEntry(JsonNode fields) {
  static final String ACCOUNT = "000000000000";
  static final String REGION = "us-east-1";

  /** The largest sum of entries, in bytes; the publisher's own constant. */
  static final int MAX_BYTES = OutgoingEvent.MAX_BYTES;

  /** A valid name or ARN of a bus (API reference, PutEventsRequestEntry). */
  static final Pattern BUS_NAME =
      Pattern.compile(
          "(arn:aws[\\w-]*:events:[a-z]+-[a-z]+-[\\w-]+:[0-9]{12}:event-bus/)?"
              + "[/.\\-_A-Za-z0-9]{1,1600}");

  private static final int BYTES_OF_TIME = 14;
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // EventBridge passes numbers on as they were written; a double would round long ids.
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  /** Why EventBridge refuses an entry, in EventBridge's own words. */
  record Refusal(String code, String message) {}

  /** The size by EventBridge's rule: the UTF-8 bytes of the event's fields. */
  int bytes() {
    int resources = 0;
    for (JsonNode resource : fields.path("Resources")) {
      resources += utf8(resource);
    }
    int time = EntryTime.parse(fields.path("Time")).isPresent() ? BYTES_OF_TIME : 0;
    return time
        + utf8(fields.path("Source"))
        + utf8(fields.path("DetailType"))
        + utf8(fields.path("Detail"))
        + resources;
  }

  private static int utf8(JsonNode text) {
    return text.asText("").getBytes(StandardCharsets.UTF_8).length;
  }

  /** The name of the bus, if it is not a valid name. */
  Optional<String> wrongBusName() {
    return Optional.of(fields.path("EventBusName"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(name -> !BUS_NAME.matcher(name).matches());
  }

  /** Why EventBridge would refuse the entry, if it would. */
  Optional<Refusal> refusal() {
    for (String required : new String[] {"Source", "DetailType", "Detail"}) {
      if (!fields.path(required).isTextual() || fields.path(required).asText().isEmpty()) {
        return Optional.of(
            new Refusal(
                "InvalidArgument",
                "Parameter %s is not valid. Reason: %s is a required argument."
                    .formatted(required, required)));
      }
    }
    if (fields.path("Source").asText().startsWith("aws.")) {
      return Optional.of(
          new Refusal("NotAuthorizedForSourceException", "Not authorized for the source."));
    }
    return detail().isPresent()
        ? Optional.empty()
        : Optional.of(new Refusal("MalformedDetail", "Detail is malformed."));
  }

  /**
   * Whether it is for this bus. EventBridge also accepts an event for another bus, even for a bus
   * that does not exist; no rule sees that event.
   */
  boolean isFor(String bus) {
    JsonNode given = fields.path("EventBusName");
    String named = given.isTextual() ? given.asText() : "default";
    return named.equals(bus) || named.endsWith(":event-bus/" + bus);
  }

  private Optional<JsonNode> detail() {
    try {
      return Optional.of(JSON.readTree(fields.path("Detail").asText())).filter(JsonNode::isObject);
    } catch (JsonProcessingException malformed) {
      return Optional.empty();
    }
  }

  /** The envelope that a target gets. */
  ObjectNode envelope(String id, Instant now) {
    ObjectNode envelope = JSON.createObjectNode();
    envelope.put("version", "0");
    envelope.put("id", id);
    envelope.put("detail-type", fields.path("DetailType").asText());
    envelope.put("source", fields.path("Source").asText());
    envelope.put("account", ACCOUNT);
    envelope.put(
        "time",
        EntryTime.parse(fields.path("Time"))
            .orElse(now)
            .truncatedTo(ChronoUnit.SECONDS)
            .toString());
    envelope.put("region", REGION);
    envelope.set(
        "resources",
        fields.path("Resources").isArray() ? fields.path("Resources") : JSON.createArrayNode());
    envelope.set("detail", detail().orElseThrow());
    return envelope;
  }
}
