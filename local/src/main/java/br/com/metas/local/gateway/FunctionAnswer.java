package br.com.metas.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Reads what a function returned, payload format 2.0. */
final class FunctionAnswer {
  /** The largest answer to a synchronous invocation: 6 MB and some room. */
  static final int MAX_BYTES = 6 * 1024 * 1024 + 100;

  private static final ObjectMapper JSON = new ObjectMapper();

  private FunctionAnswer() {}

  /**
   * The answer for the caller.
   *
   * @throws IOException if it is too large or not JSON, or if its body should be base64 and is not
   */
  static HttpAnswer parse(byte[] returned) throws IOException {
    if (returned.length > MAX_BYTES) {
      throw new IOException("the answer has " + returned.length + " bytes, Lambda allows 6 MB");
    }
    JsonNode answer = JSON.readTree(returned);
    if (!answer.isObject() || !answer.has("statusCode")) {
      return new HttpAnswer(
          200, List.of(new HttpRequest.Header("Content-Type", "application/json")), returned);
    }
    List<HttpRequest.Header> headers = new ArrayList<>();
    answer
        .path("headers")
        .properties()
        .forEach(header ->
            headers.add(new HttpRequest.Header(header.getKey(), header.getValue().asText())));
    answer
        .path("cookies")
        .forEach(cookie -> headers.add(new HttpRequest.Header("Set-Cookie", cookie.asText())));
    return new HttpAnswer(answer.path("statusCode").intValue(), headers, body(answer));
  }

  private static byte[] body(JsonNode answer) throws IOException {
    String body = answer.path("body").asText("");
    if (!answer.path("isBase64Encoded").booleanValue()) {
      return body.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(body);
    } catch (IllegalArgumentException malformed) {
      throw new IOException("the body is not the base64 it says it is", malformed);
    }
  }
}
