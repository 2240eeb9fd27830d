package br.com.metas.bench;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The request that is measured: a manager asks for the first page of a seller's wallet.
 *
 * @param seller the seller of the wallet
 * @param year of the goals
 * @param month the requested month, 1 to 12
 * @param limit customers on the page
 * @param gzip whether the client accepts gzip, as a browser does
 */
record GoalsRequest(long seller, int year, int month, int limit, boolean gzip) {
  private static final String ROUTE = "GET /api/v2/analytics/goals/seller/{sellerId}";

  private static final String TEAM_ROUTE = "GET /api/v2/analytics/goals/team";

  static GoalsRequest of(JsonNode asked) {
    JsonNode question = asked.path("question");
    return new GoalsRequest(
        question.path("seller").asLong(),
        question.path("year").asInt(),
        question.path("month").asInt(),
        question.path("limit").asInt(),
        asked.path("gzip").asBoolean());
  }

  /** The event that API Gateway makes from it. */
  APIGatewayV2HTTPEvent event() {
    return event(
        ROUTE,
        "/api/v2/analytics/goals/seller/" + seller,
        Map.of("sellerId", Long.toString(seller)),
        Map.of(
            "year", Integer.toString(year),
            "month", Integer.toString(month),
            "limit", Integer.toString(limit)));
  }

  /** The event of a request for the whole team in the same month. */
  APIGatewayV2HTTPEvent teamEvent() {
    return event(
        TEAM_ROUTE,
        "/api/v2/analytics/goals/team",
        Map.of(),
        Map.of("year", Integer.toString(year), "month", Integer.toString(month)));
  }

  private APIGatewayV2HTTPEvent event(
      String route, String path, Map<String, String> pathParameters, Map<String, String> query) {
    Map<String, String> headers = new HashMap<>(Map.of("accept", "application/json"));
    if (gzip) {
      headers.put("accept-encoding", "gzip, deflate, br");
    }
    return APIGatewayV2HTTPEvent.builder()
        .withVersion("2.0")
        .withRouteKey(route)
        .withRawPath(path)
        .withRawQueryString(
            query.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&")))
        .withQueryStringParameters(query)
        .withPathParameters(pathParameters)
        .withHeaders(headers)
        .withRequestContext(
            RequestContext.builder()
                .withHttp(RequestContext.Http.builder().withMethod("GET").withPath(path).build())
                .withRouteKey(route)
                .withStage("$default")
                .withAuthorizer(
                    RequestContext.Authorizer.builder()
                        .withJwt(
                            RequestContext.Authorizer.JWT
                                .builder()
                                .withClaims(Map.of("role", "manager"))
                                .build())
                        .build())
                .build())
        .build();
  }

  /** A required environment variable. */
  static String variable(String name) {
    return Optional.ofNullable(System.getenv(name))
        .orElseThrow(() -> new IllegalStateException(name + " is missing"));
  }
}
