package br.com.metas.local.gateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer to be sent.
 *
 * @param status the status code
 * @param headers in the order to send
 * @param body the bytes of the body; the caller must not change them afterwards
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HttpAnswer(int status, List<HttpRequest.Header> headers, byte[] body) {
  public HttpAnswer {
    headers = List.copyOf(headers);
  }

  /** An answer of the gateway itself: {@code {"message": …}}. */
  public static HttpAnswer message(int status, String message) {
    return json(status, "{\"message\":\"" + message + "\"}");
  }

  /** A JSON text. */
  public static HttpAnswer json(int status, String json) {
    return new HttpAnswer(
        status,
        List.of(new HttpRequest.Header("Content-Type", "application/json")),
        json.getBytes(StandardCharsets.UTF_8));
  }

  /** The same answer with one more header line. */
  public HttpAnswer with(String name, String value) {
    List<HttpRequest.Header> more = new ArrayList<>(headers);
    more.add(new HttpRequest.Header(name, value));
    return new HttpAnswer(status, more, body);
  }

  /** The same answer without the lines of this header; the name's case is ignored. */
  public HttpAnswer without(String name) {
    return new HttpAnswer(
        status,
        headers.stream().filter(line -> !line.name().equalsIgnoreCase(name)).toList(),
        body);
  }
}
