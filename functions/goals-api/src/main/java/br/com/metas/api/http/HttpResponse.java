package br.com.metas.api.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer. The arrays are handed over.
 *
 * @param status the status code
 * @param headers by name
 * @param body its bytes; empty for none
 * @param binary whether the bytes are not text: the gateway is handed them in base64
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record HttpResponse(int status, Map<String, String> headers, byte[] body, boolean binary) {
  private static final byte[] NOTHING = new byte[0];

  /** What every answer says, whatever stands before the API: CloudFront is optional. */
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
          "X-Content-Type-Options", "nosniff");

  /** An answer that is its headers. */
  public static HttpResponse withoutBody(int status, Map<String, String> headers) {
    return new HttpResponse(status, headers, NOTHING, false);
  }

  /**
   * How long the body is inside the JSON that Lambda hands to the gateway, in bytes: base64, or
   * text with its escapes.
   */
  public long encodedBytes() {
    if (binary) {
      return (body.length + 2L) / 3 * 4;
    }
    long bytes = body.length;
    for (byte each : body) {
      if (each == '"' || each == '\\' || each == '\r' || each == '\n' || each == '\t') {
        bytes += 1;
      } else if (each >= 0 && each < ' ') {
        bytes += 5;
      }
    }
    return bytes;
  }

  /** What Lambda hands to an HTTP API (payload 2.0). */
  public APIGatewayV2HTTPResponse toGateway() {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(ALWAYS);
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(status)
        .withHeaders(all)
        .withBody(
            binary
                ? Base64.getEncoder().encodeToString(body)
                : new String(body, StandardCharsets.UTF_8))
        .withIsBase64Encoded(binary)
        .build();
  }
}
