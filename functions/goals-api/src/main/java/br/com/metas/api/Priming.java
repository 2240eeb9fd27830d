package br.com.metas.api;

import br.com.metas.api.access.ClaimNames;
import br.com.metas.api.http.HttpRequest;
import br.com.metas.api.http.QueryString;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.SellerPages;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the code of a request before a checkpoint, so that its classes are in the snapshot: a
 * seller's wallet twice, as JSON (the second time from the cache) and then as CSV, and the list of
 * sellers. An ordinary fill under the ordinary claims; where nobody has goals, the layers of a
 * seller that nobody has.
 */
final class Priming {
  private static final SellerId NOBODY = new SellerId(999_999_999_999_999_999L);

  private final GoalsApi api;
  private final SellerPages sellers;
  private final BusinessCalendar calendar;
  private final ClaimNames claims;

  /**
   * @param api one that leaves no trace
   */
  Priming(GoalsApi api, SellerPages sellers, BusinessCalendar calendar, ClaimNames claims) {
    this.api = api;
    this.sellers = sellers;
    this.calendar = calendar;
    this.claims = claims;
  }

  /**
   * Runs the requests.
   *
   * @throws br.com.metas.goals.DatabaseUnavailableException if MySQL does not answer
   */
  void run() {
    GoalYear year = new GoalYear(calendar.now().today().getYear());
    List<SellerId> first = sellers.sellersAfter(year, Optional.empty(), 1);
    String seller = (first.isEmpty() ? NOBODY : first.getFirst()).toString();
    for (String accept : List.of("application/json", "application/json", "text/csv")) {
      send(GoalsApi.GOALS_ROUTE, Map.of("sellerId", seller), accept);
    }
    send(GoalsApi.SELLERS_ROUTE, Map.of(), "application/json");
  }

  private void send(String route, Map<String, String> pathParameters, String accept) {
    HttpRequest request =
        new HttpRequest(
            route,
            "GET",
            "",
            pathParameters,
            QueryString.parse(""),
            Map.of("accept", accept, "accept-encoding", "gzip"),
            Map.of(claims.role(), "admin"));
    api.answer(request, "prime").toGateway();
  }
}
