package br.com.metas.api;

import br.com.metas.testkit.LambdaContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Calls the handler as Lambda does, with Lambda's serializers, and checks every response against
 * {@code openapi.yaml}.
 */
final class Gateway {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final OpenApiContract CONTRACT = OpenApiContract.load();

  private final GoalsApiHandler handler;
  private final PojoSerializer<APIGatewayV2HTTPEvent> reader =
      LambdaEventSerializers.serializerFor(
          APIGatewayV2HTTPEvent.class, APIGatewayV2HTTPEvent.class.getClassLoader());
  private final PojoSerializer<APIGatewayV2HTTPResponse> writer =
      JacksonFactory.getInstance().getSerializer(APIGatewayV2HTTPResponse.class);

  Gateway(GoalsApiHandler handler) {
    this.handler = handler;
  }

  /** A response; header names in lower case, and the decoded body. */
  @SuppressWarnings("ArrayRecordComponent")
  record Answer(int status, Map<String, String> headers, byte[] body, long jsonBytes) {
    String header(String name) {
      return Optional.ofNullable(headers.get(name)).orElse("");
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new AssertionError("not JSON: " + text(), e);
      }
    }
  }

  Answer send(GatewayEvent event) {
    Answer answer = sendJson(event.json());
    CONTRACT.check(event, answer);
    return answer;
  }

  Answer sendJson(String event) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] in = event.getBytes(StandardCharsets.UTF_8);
    writer.toJson(
        handler.handleRequest(
            reader.fromJson(new ByteArrayInputStream(in)), LambdaContext.ofRequest("request-1")),
        out);
    try {
      return answer(JSON.readTree(out.toByteArray()), out.size());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Answer answer(JsonNode json, long jsonBytes) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    json.path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    String body = json.path("body").asText();
    byte[] bytes =
        json.path("isBase64Encoded").asBoolean()
            ? Base64.getDecoder().decode(body)
            : body.getBytes(StandardCharsets.UTF_8);
    return new Answer(json.path("statusCode").asInt(), headers, bytes, jsonBytes);
  }
}
