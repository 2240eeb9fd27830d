package br.com.metas.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The JSON types of a {@code PutEvents} call. AWS first refuses a call whose values don't have the
 * types of the API reference. It treats null as absent.
 */
final class EntryTypes {
  private static final List<String> TEXTS =
      List.of("EventBusName", "Source", "DetailType", "Detail", "TraceHeader");

  private EntryTypes() {}

  /** Says which value has a wrong type, if one has. */
  static Optional<String> fault(JsonNode call) {
    if (!call.isObject()) {
      return Optional.of("The request is not a JSON object.");
    }
    JsonNode entries = call.path("Entries");
    if (wrong(entries, JsonNode::isArray)) {
      return Optional.of("Entries is not a list.");
    }
    for (JsonNode entry : entries) {
      Optional<String> fault = ofEntry(entry);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> ofEntry(JsonNode entry) {
    if (!entry.isObject()) {
      return Optional.of("An entry is not a structure.");
    }
    for (String name : TEXTS) {
      if (wrong(entry.path(name), JsonNode::isTextual)) {
        return Optional.of(name + " is not a string.");
      }
    }
    if (wrong(entry.path("Resources"), JsonNode::isArray)) {
      return Optional.of("Resources is not a list.");
    }
    for (JsonNode resource : entry.path("Resources")) {
      if (!resource.isTextual()) {
        return Optional.of("A resource is not a string.");
      }
    }
    JsonNode time = entry.path("Time");
    return wrong(time, given -> EntryTime.parse(given).isPresent())
        ? Optional.of("Time is not a time.")
        : Optional.empty();
  }

  private static boolean wrong(JsonNode value, Predicate<JsonNode> right) {
    return !value.isMissingNode() && !value.isNull() && !right.test(value);
  }
}
