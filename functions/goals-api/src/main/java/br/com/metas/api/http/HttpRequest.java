package br.com.metas.api.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request from an HTTP API (payload 2.0), without null values.
 *
 * @param routeKey the route that matched: {@code GET /path/{parameter}}, or {@code $default}
 * @param method in upper case
 * @param path without the stage
 * @param pathParameters decoded
 * @param query decoded, with every fault of its encoding
 * @param headers values by name in lower case; the values of a repeated header are joined with
 *     commas
 * @param claims the claims of the token that the gateway has verified; empty without a token
 */
public record HttpRequest(
    String routeKey,
    String method,
    String path,
    Map<String, String> pathParameters,
    QueryString query,
    Map<String, String> headers,
    Map<String, String> claims) {
  private static final String DEFAULT_ROUTE = "$default";

  /** Reads an event. Values that it does not have are empty. */
  public static HttpRequest of(APIGatewayV2HTTPEvent event) {
    Optional<RequestContext> context = Optional.ofNullable(event.getRequestContext());
    Optional<RequestContext.Http> http = context.map(RequestContext::getHttp);
    return new HttpRequest(
        Optional.ofNullable(event.getRouteKey()).orElse(DEFAULT_ROUTE),
        http.map(RequestContext.Http::getMethod).orElse("").toUpperCase(Locale.ROOT),
        withoutStage(
            Optional.ofNullable(event.getRawPath()).orElse(""),
            context.map(RequestContext::getStage).orElse("")),
        orEmpty(event.getPathParameters()),
        query(event),
        lowerCased(orEmpty(event.getHeaders())),
        context
            .map(RequestContext::getAuthorizer)
            .map(RequestContext.Authorizer::getJwt)
            .map(RequestContext.Authorizer.JWT::getClaims)
            .orElse(Map.of()));
  }

  /** The value of a header; the name must be in lower case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /**
   * Uses the raw query string, because only this has repeated parameters. A hand-written event may
   * have only the map.
   */
  private static QueryString query(APIGatewayV2HTTPEvent event) {
    String raw = Optional.ofNullable(event.getRawQueryString()).orElse("");
    Map<String, String> decoded = orEmpty(event.getQueryStringParameters());
    return raw.isEmpty() ? QueryString.ofDecoded(decoded) : QueryString.parse(raw);
  }

  private static String withoutStage(String path, String stage) {
    String prefix = "/" + stage + "/";
    return path.startsWith(prefix) ? path.substring(prefix.length() - 1) : path;
  }

  private static Map<String, String> lowerCased(Map<String, String> headers) {
    Map<String, String> lowerCased = new HashMap<>();
    headers.forEach((name, value) -> lowerCased.put(name.toLowerCase(Locale.ROOT), value));
    return lowerCased;
  }

  private static Map<String, String> orEmpty(Map<String, String> map) {
    return Optional.ofNullable(map).orElse(Map.of());
  }
}
