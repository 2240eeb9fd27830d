package br.com.metas.api;

import br.com.metas.api.goals.CustomerResource;
import br.com.metas.api.goals.GoalsResource;
import br.com.metas.api.goals.Handled;
import br.com.metas.api.goals.Problems;
import br.com.metas.api.goals.SellersResource;
import br.com.metas.api.goals.TeamResource;
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
  public static final String CUSTOMER_ROUTE =
      "GET /api/v2/analytics/goals/seller/{sellerId}/customers/{customerId}";
  public static final String TEAM_ROUTE = "GET /api/v2/analytics/goals/team";
  public static final String SELLERS_ROUTE = "GET /api/v2/analytics/goals/sellers";

  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");
  private static final Pattern PATHS =
      Pattern.compile("/api/v2/analytics/goals/(?:sellers|team|seller/[^/]+(?:/customers/[^/]+)?)");

  private final Resources resources;
  private final Telemetry telemetry;

  /**
   * What the API has.
   *
   * @param goals a seller's wallet
   * @param customer one customer of it
   * @param team every seller side by side
   * @param sellers whom a manager can choose from
   */
  public record Resources(
      GoalsResource goals, CustomerResource customer, TeamResource team, SellersResource sellers) {}

  public GoalsApi(Resources resources, Telemetry telemetry) {
    this.resources = resources;
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
            resource(request),
            handled.response().status(),
            seller,
            handled.reading(),
            forwarded(request)));
    return handled.response();
  }

  private Handled handle(HttpRequest request, Optional<SellerId> seller, String requestId) {
    try {
      return switch (request.routeKey()) {
        case GOALS_ROUTE -> resources.goals().get(request, seller);
        case CUSTOMER_ROUTE -> resources.customer().get(request, seller);
        case TEAM_ROUTE ->
            resources.team().get(request, failure -> telemetry.failed(requestId, failure));
        case SELLERS_ROUTE -> resources.sellers().get(request);
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

  /**
   * Each station puts the address that it was called from behind those that came with the request:
   * the gateway CloudFront's, CloudFront the client's. What stands before these two anyone may
   * write.
   */
  private static Optional<String> forwarded(HttpRequest request) {
    String[] stations = request.header("x-forwarded-for").orElse("").split(",", -1);
    return stations.length < 2
        ? Optional.empty()
        : Optional.of(stations[stations.length - 2].strip())
            .filter(address -> ADDRESS.matcher(address).matches());
  }

  private static String resource(HttpRequest request) {
    return switch (request.routeKey()) {
      case GOALS_ROUTE -> "goals";
      case CUSTOMER_ROUTE -> "customer";
      case TEAM_ROUTE -> "team";
      case SELLERS_ROUTE -> "sellers";
      default -> "none";
    };
  }
}
