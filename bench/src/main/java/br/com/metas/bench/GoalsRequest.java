package br.com.metas.bench;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The request that is measured: a manager asks for the first page of a seller's wallet.
 *
 * @param seller whose
 * @param year of the goals
 * @param month asked for, 1 to 12
 * @param limit customers on the page
 * @param gzip whether the client takes gzip, as a browser does
 */
record GoalsRequest(long seller, int year, int month, int limit, boolean gzip) {
  private static final String ROUTE = "GET /api/v2/analytics/goals/seller/{sellerId}";

  static GoalsRequest of(JsonNode asked) {
    JsonNode question = asked.path("question");
    return new GoalsRequest(
        question.path("seller").asLong(),
        question.path("year").asInt(),
        question.path("month").asInt(),
        question.path("limit").asInt(),
        asked.path("gzip").asBoolean());
  }

  /** The event that API Gateway makes of it. */
  APIGatewayV2HTTPEvent event() {
    String path = "/api/v2/analytics/goals/seller/" + seller;
    Map<String, String> query =
        Map.of(
            "year", Integer.toString(year),
            "month", Integer.toString(month),
            "limit", Integer.toString(limit));
    Map<String, String> headers = new HashMap<>(Map.of("accept", "application/json"));
    if (gzip) {
      headers.put("accept-encoding", "gzip, deflate, br");
    }
    return APIGatewayV2HTTPEvent.builder()
        .withVersion("2.0")
        .withRouteKey(ROUTE)
        .withRawPath(path)
        .withRawQueryString("year=" + year + "&month=" + month + "&limit=" + limit)
        .withQueryStringParameters(query)
        .withPathParameters(Map.of("sellerId", Long.toString(seller)))
        .withHeaders(headers)
        .withRequestContext(
            RequestContext.builder()
                .withHttp(RequestContext.Http.builder().withMethod("GET").withPath(path).build())
                .withRouteKey(ROUTE)
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

  /** The variable of the environment, which must be there. */
  static String variable(String name) {
    return Optional.ofNullable(System.getenv(name))
        .orElseThrow(() -> new IllegalStateException(name + " is missing"));
  }
}
