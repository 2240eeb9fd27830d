package br.com.metas.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The body that puts a sample envelope's event on a bus. */
final class PutEventsCall {
  private PutEventsCall() {}

  static String of(String envelope, String bus) throws JsonProcessingException {
    ObjectMapper json = new ObjectMapper();
    JsonNode event = json.readTree(envelope);
    ObjectNode call = json.createObjectNode();
    call.putArray("Entries")
        .addObject()
        .put("EventBusName", bus)
        .put("Source", event.path("source").asText())
        .put("DetailType", event.path("detail-type").asText())
        .put("Detail", event.path("detail").toString());
    return call.toString();
  }
}
