package br.com.metas.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Receives what the real SDK sends to one SQS queue. Thread-safe; must be closed. */
public final class SqsStandIn implements AutoCloseable {
  private final ObjectMapper json = new ObjectMapper();
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final LoopbackServer server;

  private SqsStandIn() throws IOException {
    this.server = LoopbackServer.start(this::handle);
  }

  public static SqsStandIn start() throws IOException {
    return new SqsStandIn();
  }

  public URI endpoint() {
    return server.address();
  }

  /** The queue's address. */
  public String url() {
    return endpoint() + "/123456789012/rebuild";
  }

  /** The bodies of the messages that arrived, in order. */
  public List<String> bodies() {
    return List.copyOf(bodies);
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] answer = json.writeValueAsBytes(answer(json.readTree(exchange.getRequestBody())));
    LoopbackServer.answer(exchange, 200, "application/x-amz-json-1.0", answer);
  }

  private ObjectNode answer(JsonNode request) {
    ObjectNode answer = json.createObjectNode();
    if (!request.has("Entries")) {
      return taken(answer, request);
    }
    ArrayNode successful = answer.putArray("Successful");
    request
        .path("Entries")
        .forEach(
            entry -> taken(successful.addObject().put("Id", entry.path("Id").asText()), entry));
    answer.putArray("Failed");
    return answer;
  }

  private ObjectNode taken(ObjectNode result, JsonNode entry) {
    String body = entry.path("MessageBody").asText();
    bodies.add(body);
    return result.put("MessageId", "m" + bodies.size()).put("MD5OfMessageBody", md5(body));
  }

  /** The digest that the SDK checks. */
  private static String md5(String body) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8));
      return "%032x".formatted(new BigInteger(1, digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
