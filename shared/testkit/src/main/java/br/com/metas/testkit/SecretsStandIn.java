package br.com.metas.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An HTTP endpoint that answers Secrets Manager's {@code GetSecretValue}. The real SDK client calls
 * it. Thread-safe; must be closed.
 */
public final class SecretsStandIn implements AutoCloseable {
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, String> secrets = new ConcurrentHashMap<>();
  private final List<String> reads = new CopyOnWriteArrayList<>();
  private final LoopbackServer server;

  private SecretsStandIn() throws IOException {
    this.server = LoopbackServer.start(this::handle);
  }

  /** Starts it, without a secret, on a free port of the loopback address. */
  public static SecretsStandIn start() throws IOException {
    return new SecretsStandIn();
  }

  /** The address for {@code AWS_ENDPOINT_URL_SECRETS_MANAGER} or {@code endpointOverride}. */
  public URI endpoint() {
    return server.address();
  }

  /**
   * Sets the secret of a database user, in the functions' format.
   *
   * @param id its ARN or name
   */
  public void put(String id, String username, String password) {
    secrets.put(
        id, json.createObjectNode().put("username", username).put("password", password).toString());
  }

  /** The ids of the secrets whose current version was requested, in order. */
  public List<String> reads() {
    return List.copyOf(reads);
  }

  private void handle(HttpExchange exchange) throws IOException {
    JsonNode asked = json.readTree(exchange.getRequestBody());
    String id = asked.path("SecretId").asText();
    boolean current = asked.path("VersionStage").asText("AWSCURRENT").equals("AWSCURRENT");
    if (current) {
      reads.add(id);
    }
    Optional<String> secret = Optional.ofNullable(secrets.get(id)).filter(_ -> current);
    ObjectNode body = json.createObjectNode();
    if (secret.isPresent()) {
      body.put("ARN", id).put("Name", id).put("VersionId", "1").put("SecretString", secret.get());
    } else {
      body.put("__type", "ResourceNotFoundException").put("Message", "no such secret: " + id);
    }
    LoopbackServer.answer(
        exchange,
        secret.isPresent() ? 200 : 400,
        "application/x-amz-json-1.1",
        json.writeValueAsBytes(body));
  }

  @Override
  public void close() {
    server.close();
  }
}
