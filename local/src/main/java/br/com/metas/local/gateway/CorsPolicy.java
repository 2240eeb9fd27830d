package br.com.metas.local.gateway;

import java.util.List;
import java.util.Locale;

/**
 * The CORS settings of an HTTP API. The gateway replaces all CORS headers of the function. It
 * answers a preflight request by itself unless a route, such as {@code $default}, takes it.
 * Immutable.
 *
 * @param origins the allowed origins; {@code *} allows any
 * @param methods the allowed methods
 * @param allowHeaders the request headers they may send
 * @param exposeHeaders the response headers they may read
 * @param maxAgeSeconds how long a preflight answer may be cached; 0: no such header
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
    HttpAnswer allowed = bare.with("Access-Control-Allow-Origin", allowedOrigin(request));
    return isPreflight(request)
        ? permit(allowed)
        : allowed.with("Access-Control-Expose-Headers", String.join(",", exposeHeaders));
  }

  private HttpAnswer permit(HttpAnswer answer) {
    HttpAnswer permitted =
        answer
            .with("Access-Control-Allow-Methods", String.join(",", methods))
            .with("Access-Control-Allow-Headers", String.join(",", allowHeaders));
    return maxAgeSeconds == 0
        ? permitted
        : permitted.with("Access-Control-Max-Age", Integer.toString(maxAgeSeconds));
  }

  private boolean allows(HttpRequest request) {
    return origins.contains("*") || request.header("origin").filter(origins::contains).isPresent();
  }

  private String allowedOrigin(HttpRequest request) {
    return origins.contains("*") ? "*" : request.header("origin").orElse("");
  }
}
