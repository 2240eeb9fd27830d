package br.com.metas.local.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A route of the HTTP API, as the template declares it.
 *
 * @param method a method, or {@code ANY}
 * @param path such as {@code /api/seller/{sellerId}}; {@code {proxy+}} takes the rest; {@code
 *     $default} takes what no other route takes
 * @param authorized whether the JWT authorizer checks its requests
 */
public record Route(String method, String path, boolean authorized) {
  private static final String DEFAULT = "$default";

  /** API Gateway's name for the route: {@code GET /a/{b}}, or {@code $default}. */
  public String key() {
    return isDefault() ? DEFAULT : method + " " + path;
  }

  boolean isDefault() {
    return path.equals(DEFAULT);
  }

  /**
   * The path parameters, decoded, if the route takes this request.
   *
   * @param asked the method of the request
   * @param rawPath percent-encoded
   */
  Optional<Map<String, String>> match(String asked, String rawPath) {
    if (isDefault()) {
      return Optional.of(Map.of());
    }
    if (!method.equals("ANY") && !method.equals(asked)) {
      return Optional.empty();
    }
    List<String> names = segments(path);
    List<String> values = segments(rawPath);
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int at = 0; at < names.size(); at++) {
      String name = names.get(at);
      if (name.endsWith("+}")) {
        if (values.size() <= at) {
          return Optional.empty();
        }
        String rest = String.join("/", values.subList(at, values.size()));
        parameters.put(name.substring(1, name.length() - 2), decode(rest));
        return Optional.of(parameters);
      }
      if (at >= values.size() || !takes(name, values.get(at), parameters)) {
        return Optional.empty();
      }
    }
    return names.size() == values.size() ? Optional.of(parameters) : Optional.empty();
  }

  private static boolean takes(String name, String value, Map<String, String> parameters) {
    if (!name.startsWith("{")) {
      return name.equals(value);
    }
    if (value.isEmpty()) {
      return false;
    }
    parameters.put(name.substring(1, name.length() - 1), decode(value));
    return true;
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }

  /** Percent-decodes a path. A plus sign stays a plus sign. */
  static String decode(String raw) {
    try {
      return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return raw;
    }
  }
}
