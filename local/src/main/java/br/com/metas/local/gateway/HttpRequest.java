package br.com.metas.local.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request as it was sent.
 *
 * @param method as sent, upper case
 * @param rawPath as sent, percent-encoded, without the query
 * @param rawQuery as sent, without the question mark; empty if there is none
 * @param headers in the order sent, names as sent
 * @param body the bytes of the body; the caller must not change them afterwards
 * @param client the sender
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HttpRequest(
    String method,
    String rawPath,
    String rawQuery,
    List<Header> headers,
    byte[] body,
    Client client) {

  /** A header line. */
  public record Header(String name, String value) {}

  /**
   * * The sender of a request. *
   *
   * @param address its IP address
   * @param port its port
   * @param protocol such as {@code HTTP/1.1}
   */
  public record Client(String address, int port, String protocol) {}

  /** The values of a header, joined by commas as API Gateway joins them; empty if there is none. */
  public Optional<String> header(String name) {
    List<String> values =
        headers.stream()
            .filter(header -> header.name().toLowerCase(Locale.ROOT).equals(name))
            .map(Header::value)
            .toList();
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
  }
}
