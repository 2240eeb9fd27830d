package br.com.metas.local.gateway;

import java.util.List;
import java.util.Locale;

/**
 * The CORS settings of an HTTP API. The gateway answers preflight requests by itself, and replaces
 * whatever CORS headers the function sets. Immutable.
 *
 * @param origins who may call; {@code *} is anyone
 * @param methods what they may ask
 * @param allowHeaders what they may send
 * @param exposeHeaders what they may read
 * @param maxAgeSeconds how long a preflight answer may be kept; 0: not said
 */
public record CorsPolicy(
    List<String> origins,
    List<String> methods,
    List<String> allowHeaders,
    List<String> exposeHeaders,
    int maxAgeSeconds) {

  boolean isPreflight(HttpRequest request) {
    return request.method().equals("OPTIONS")
        && request.header("origin").isPresent()
        && request.header("access-control-request-method").isPresent();
  }

  /** The answer to a preflight request: 204, with headers only if the origin may call. */
  HttpAnswer preflight(HttpRequest request) {
    HttpAnswer answer = new HttpAnswer(204, List.of(), new byte[0]);
    if (!allows(request)) {
      return answer;
    }
    answer =
        answer
            .with("Access-Control-Allow-Origin", allowedOrigin(request))
            .with("Access-Control-Allow-Methods", String.join(",", methods))
            .with("Access-Control-Allow-Headers", String.join(",", allowHeaders));
    return maxAgeSeconds == 0
        ? answer
        : answer.with("Access-Control-Max-Age", Integer.toString(maxAgeSeconds));
  }

  /** The answer with this policy's headers instead of its own. */
  HttpAnswer decorate(HttpRequest request, HttpAnswer answer) {
    if (request.header("origin").isEmpty()) {
      return answer;
    }
    HttpAnswer bare = answer;
    for (HttpRequest.Header header : answer.headers()) {
      if (header.name().toLowerCase(Locale.ROOT).startsWith("access-control-")) {
        bare = bare.without(header.name());
      }
    }
    if (!allows(request)) {
      return bare;
    }
    return bare.with("Access-Control-Allow-Origin", allowedOrigin(request))
        .with("Access-Control-Expose-Headers", String.join(",", exposeHeaders));
  }

  private boolean allows(HttpRequest request) {
    return origins.contains("*") || request.header("origin").filter(origins::contains).isPresent();
  }

  private String allowedOrigin(HttpRequest request) {
    return origins.contains("*") ? "*" : request.header("origin").orElse("");
  }
}
