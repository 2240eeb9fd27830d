package br.com.metas.api.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response. The array is not copied.
 *
 * @param status the status code
 * @param headers values by name
 * @param body the bytes of the body; may be empty
 * @param binary whether the bytes are not text; the gateway then gets them in base64
 */
@SuppressWarnings("ArrayRecordComponent") // not copied and never compared
public record HttpResponse(int status, Map<String, String> headers, byte[] body, boolean binary) {
  private static final byte[] NOTHING = new byte[0];

  /** The headers of every response. They are set here because CloudFront is optional. */
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
          "X-Content-Type-Options", "nosniff");

  /** A response that has only headers. */
  public static HttpResponse withoutBody(int status, Map<String, String> headers) {
    return new HttpResponse(status, headers, NOTHING, false);
  }

  /**
   * The length of the body in bytes inside the JSON that Lambda returns to the gateway: as base64,
   * or as text with escapes.
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

  /** The response in the form of an HTTP API (payload 2.0). */
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
