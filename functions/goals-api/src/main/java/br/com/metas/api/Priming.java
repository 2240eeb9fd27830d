package br.com.metas.api;

import br.com.metas.api.access.ClaimNames;
import br.com.metas.api.http.HttpRequest;
import br.com.metas.api.http.QueryString;
import java.util.List;
import java.util.Map;

/**
 * Runs the code of a request before a checkpoint, so that its classes are in the snapshot: a wallet
 * twice, as JSON (the second time from the cache) and then as CSV, a customer, and the list of
 * sellers. An ordinary fill under the ordinary claims, of a seller that does not exist. MySQL is
 * not asked ({@link EmptyDatabase}): what is read stays in the snapshot's memory, and no name and
 * no password may.
 */
final class Priming {
  static final String UNKNOWN = "999999999999999999";
  private static final String YEAR_WITHOUT_GOALS = "year=2000";

  private final GoalsApi api;
  private final ClaimNames claims;

  /**
   * @param api an API without telemetry
   */
  Priming(GoalsApi api, ClaimNames claims) {
    this.api = api;
    this.claims = claims;
  }

  /** Runs the requests. */
  void run() {
    for (String accept : List.of("application/json", "application/json", "text/csv")) {
      send(GoalsApi.GOALS_ROUTE, Map.of("sellerId", UNKNOWN), "", accept);
    }
    send(
        GoalsApi.CUSTOMER_ROUTE,
        Map.of("sellerId", UNKNOWN, "customerId", UNKNOWN),
        "",
        "application/json");
    send(GoalsApi.SELLERS_ROUTE, Map.of(), YEAR_WITHOUT_GOALS, "application/json");
  }

  private void send(String route, Map<String, String> path, String query, String accept) {
    HttpRequest request =
        new HttpRequest(
            route,
            "GET",
            "",
            path,
            QueryString.parse(query),
            Map.of("accept", accept, "accept-encoding", "gzip"),
            Map.of(claims.role(), claims.overseers().iterator().next()));
    api.answer(request, "prime").toGateway();
  }
}
