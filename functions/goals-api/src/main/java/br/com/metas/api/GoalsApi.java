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
 * The routes of the API, and the handling of failures. Thread-safe if its parts are.
 *
 * <p>Only a route with the authorizer reaches a resource. For a request on the route {@code
 * $default}, an error is returned, for any path.
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
   * The resources of the API.
   *
   * @param goals a seller's wallet
   * @param customer one customer of a wallet
   * @param team all sellers of a year
   * @param sellers the sellers that a manager can choose from
   */
  public record Resources(
      GoalsResource goals, CustomerResource customer, TeamResource team, SellersResource sellers) {}

  public GoalsApi(Resources resources, Telemetry telemetry) {
    this.resources = resources;
    this.telemetry = telemetry;
  }

  /**
   * Answers a request. Never throws.
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
   * The client's address. Each proxy appends the address that called it: CloudFront appends the
   * client's address, then the gateway appends CloudFront's. Earlier entries are not reliable,
   * because the client can send them.
   */
  private static Optional<String> forwarded(HttpRequest request) {
    String[] addresses = request.header("x-forwarded-for").orElse("").split(",", -1);
    return addresses.length < 2
        ? Optional.empty()
        : Optional.of(addresses[addresses.length - 2].strip())
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
