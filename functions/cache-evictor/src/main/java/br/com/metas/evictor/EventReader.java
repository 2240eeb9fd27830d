package br.com.metas.evictor;

import br.com.metas.events.AffectedSellers;
import br.com.metas.events.EventType;
import br.com.metas.evictor.ParsedEvent.NotUnderstood;
import br.com.metas.evictor.ParsedEvent.Understood;
import br.com.metas.goals.SellerId;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads events from EventBridge and checks them against the contract in {@code events/schemas}. It
 * accepts every minor version of a known major version, unknown fields, and events with {@code
 * replay-name}. Thread-safe.
 */
public final class EventReader {
  /** The largest payload in bytes; EventBridge and asynchronous invocations deliver less. */
  static final int MAX_BYTES = 1024 * 1024;

  private static final Pattern VERSION = Pattern.compile("(0|[1-9]\\d{0,3})\\.(0|[1-9]\\d{0,3})");
  private static final String UNKNOWN = "unknown";

  private final EventSchemas schemas = new EventSchemas();
  private final JsonMapper json =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(100).build())
                  // An event with two seller_ids is refused.
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // A double has 15 digits, so 123456789012345678.0 would become another seller, ...680.
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /** Reads an envelope. Never throws, for any content. */
  public ParsedEvent read(byte[] payload) {
    if (payload.length > MAX_BYTES) {
      return new NotUnderstood(UNKNOWN, "larger than " + MAX_BYTES + " bytes");
    }
    JsonNode envelope;
    try {
      envelope = json.readTree(payload);
    } catch (IOException | NumberFormatException e) {
      // Broken UTF-32, and exponents of more digits than an int, throw what is not Jackson's own.
      return new NotUnderstood(UNKNOWN, "not JSON: " + e.getClass().getSimpleName());
    }
    return read(envelope);
  }

  private ParsedEvent read(JsonNode envelope) {
    JsonNode detail = envelope.path("detail");
    String eventId = safeId(detail.path("metadata").path("event_id"));
    List<String> faults = schemas.envelopeFaults(envelope);
    if (!faults.isEmpty()) {
      return new NotUnderstood(eventId, "envelope: " + String.join(", ", faults));
    }
    Optional<EventType> type = EventType.parse(envelope.path("detail-type").asText());
    if (type.isEmpty()) {
      return new NotUnderstood(eventId, "detail-type is not of the contract");
    }
    Optional<String> foreign = foreignMajor(detail.path("metadata").path("version"));
    if (foreign.isPresent()) {
      return new NotUnderstood(
          eventId, "major version " + foreign.get() + ", this reader knows " + EventSchemas.MAJOR);
    }
    faults = schemas.detailFaults(type.get(), detail);
    if (!faults.isEmpty()) {
      return new NotUnderstood(eventId, "detail: " + String.join(", ", faults));
    }
    return understood(eventId, envelope.path("source").asText(), type.get(), detail);
  }

  private static ParsedEvent understood(
      String eventId, String source, EventType type, JsonNode detail) {
    try {
      return new Understood(
          eventId,
          source,
          type,
          Rfc3339.parse(detail.path("metadata").path("occurred_at").asText()).orElseThrow(),
          new AffectedSellers(
              seller(detail.path("seller_id")),
              Optional.of(detail.path("previous_seller_id"))
                  .filter(JsonNode::isNumber)
                  .map(EventReader::seller)));
    } catch (ArithmeticException | IllegalArgumentException e) {
      // The schema library checks minimum and maximum only on the low 64 bits of a decimal.
      return new NotUnderstood(eventId, "detail: a seller id out of range");
    }
  }

  /** A seller id; an integer in JSON Schema can also be written as 42.0 or 4.2e1. */
  private static SellerId seller(JsonNode number) {
    return new SellerId(number.decimalValue().longValueExact());
  }

  /** The major version, if it is well-formed and this reader does not know it. */
  private static Optional<String> foreignMajor(JsonNode version) {
    Matcher matcher = VERSION.matcher(version.asText());
    return matcher.matches() && Integer.parseInt(matcher.group(1)) != EventSchemas.MAJOR
        ? Optional.of(matcher.group(1))
        : Optional.empty();
  }

  /** The event id for the log; "unknown" if the text does not have the form of an id. */
  private static String safeId(JsonNode node) {
    String text = node.asText();
    return node.isTextual() && text.matches("[A-Za-z0-9._:-]{1,36}") ? text : UNKNOWN;
  }
}
