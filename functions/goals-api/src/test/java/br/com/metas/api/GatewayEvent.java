package br.com.metas.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An event of payload 2.0 in the form of an HTTP API: absent values are null or missing, as there.
 */
record GatewayEvent(
    String routeKey,
    String method,
    String path,
    Map<String, String> pathParameters,
    String rawQuery,
    Map<String, String> headers,
    Optional<Map<String, String>> claims) {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final Map<String, String> MANAGER = Map.of("sub", "u1", "role", "manager");

  static GatewayEvent goals(String seller) {
    return new GatewayEvent(
        GoalsApi.GOALS_ROUTE,
        "GET",
        "/api/v2/analytics/goals/seller/" + seller,
        Map.of("sellerId", seller),
        "",
        Map.of(),
        Optional.of(MANAGER));
  }

  static GatewayEvent customer(String seller, String customer) {
    return new GatewayEvent(
        GoalsApi.CUSTOMER_ROUTE,
        "GET",
        "/api/v2/analytics/goals/seller/" + seller + "/customers/" + customer,
        Map.of("sellerId", seller, "customerId", customer),
        "",
        Map.of(),
        Optional.of(MANAGER));
  }

  static GatewayEvent team() {
    return new GatewayEvent(
        GoalsApi.TEAM_ROUTE,
        "GET",
        "/api/v2/analytics/goals/team",
        Map.of(),
        "",
        Map.of(),
        Optional.of(MANAGER));
  }

  static GatewayEvent sellers() {
    return new GatewayEvent(
        GoalsApi.SELLERS_ROUTE,
        "GET",
        "/api/v2/analytics/goals/sellers",
        Map.of(),
        "",
        Map.of(),
        Optional.of(MANAGER));
  }

  /** An event of the route {@code $default}. */
  static GatewayEvent unrouted(String method, String path) {
    return new GatewayEvent("$default", method, path, Map.of(), "", Map.of(), Optional.empty());
  }

  GatewayEvent query(String raw) {
    return new GatewayEvent(routeKey, method, path, pathParameters, raw, headers, claims);
  }

  GatewayEvent header(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new GatewayEvent(routeKey, method, path, pathParameters, rawQuery, more, claims);
  }

  GatewayEvent claims(Map<String, String> values) {
    return new GatewayEvent(
        routeKey, method, path, pathParameters, rawQuery, headers, Optional.of(values));
  }

  GatewayEvent withoutAuthorizer() {
    return new GatewayEvent(
        routeKey, method, path, pathParameters, rawQuery, headers, Optional.empty());
  }

  String json() {
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "2.0").put("routeKey", routeKey).put("rawPath", path);
    event.put("rawQueryString", rawQuery);
    event.set("headers", JSON.valueToTree(headers));
    if (!pathParameters.isEmpty()) {
      event.set("pathParameters", JSON.valueToTree(pathParameters));
    }
    ObjectNode context = event.putObject("requestContext");
    context.put("stage", "$default").put("requestId", "gateway-1").put("timeEpoch", 1L);
    context.put("routeKey", routeKey).put("apiId", "api").put("accountId", "000000000000");
    context
        .putObject("http")
        .put("method", method)
        .put("path", path)
        .put("protocol", "HTTP/1.1")
        .put("sourceIp", "192.0.2.1")
        .put("userAgent", "test");
    claims.ifPresent(values -> {
      ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
      jwt.set("claims", JSON.valueToTree(values));
      jwt.putNull("scopes");
    });
    event.put("isBase64Encoded", false);
    return event.toString();
  }
}
