package br.com.metas.api;

import br.com.metas.api.goals.GoalsResource;
import br.com.metas.api.goals.Handled;
import br.com.metas.api.goals.Problems;
import br.com.metas.api.goals.SellersResource;
import br.com.metas.api.http.HttpRequest;
import br.com.metas.api.http.HttpResponse;
import br.com.metas.api.telemetry.RequestRecord;
import br.com.metas.api.telemetry.Telemetry;
import br.com.metas.goals.DatabaseUnavailableException;
import br.com.metas.goals.SellerId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The routes of the API, and what becomes of a failure. Thread-safe if its parts are.
 *
 * <p>Only a route that has the authorizer reaches a resource: a request that came by {@code
 * $default} is answered with an error whatever its path.
 */
public final class GoalsApi {
  public static final String GOALS_ROUTE = "GET /api/v2/analytics/goals/seller/{sellerId}";
  public static final String SELLERS_ROUTE = "GET /api/v2/analytics/goals/sellers";

  private static final Pattern PATHS =
      Pattern.compile("/api/v2/analytics/goals/(?:sellers|seller/[^/]+)");

  private final GoalsResource goals;
  private final SellersResource sellers;
  private final Telemetry telemetry;

  public GoalsApi(GoalsResource goals, SellersResource sellers, Telemetry telemetry) {
    this.goals = goals;
    this.sellers = sellers;
    this.telemetry = telemetry;
  }

  /**
   * Answers a request, whatever happens.
   *
   * @param requestId Lambda's id of the request
   */
  public HttpResponse answer(HttpRequest request, String requestId) {
    Optional<SellerId> seller =
        Optional.ofNullable(request.pathParameters().get("sellerId")).flatMap(SellerId::parse);
    Handled handled = handle(request, seller, requestId);
    telemetry.answered(
        requestId,
        new RequestRecord(
            resource(request), handled.response().status(), seller, handled.reading()));
    return handled.response();
  }

  private Handled handle(HttpRequest request, Optional<SellerId> seller, String requestId) {
    try {
      return switch (request.routeKey()) {
        case GOALS_ROUTE -> goals.get(request, seller);
        case SELLERS_ROUTE -> sellers.get(request);
        default -> new Handled(withoutRoute(request), Optional.empty());
      };
    } catch (DatabaseUnavailableException e) {
      telemetry.failed(requestId, e);
      return new Handled(Problems.salesUnavailable().answer(), Optional.empty());
    } catch (RuntimeException e) {
      telemetry.failed(requestId, e);
      return new Handled(Problems.internalError().answer(), Optional.empty());
    }
  }

  private static HttpResponse withoutRoute(HttpRequest request) {
    if (request.method().equals("OPTIONS")) {
      return HttpResponse.withoutBody(
          204, Map.of("Allow", "GET, OPTIONS", "Cache-Control", "no-store"));
    }
    boolean known = PATHS.matcher(request.path()).matches() && !request.method().equals("GET");
    return (known ? Problems.methodNotAllowed() : Problems.notFound()).answer();
  }

  private static String resource(HttpRequest request) {
    return switch (request.routeKey()) {
      case GOALS_ROUTE -> "goals";
      case SELLERS_ROUTE -> "sellers";
      default -> "none";
    };
  }
}
