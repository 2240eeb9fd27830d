package br.com.metas.local.gateway;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The routes of an HTTP API. The most specific one wins, as in API Gateway: a full match of the
 * path, then a route with variables, then a greedy route, then {@code $default}. Immutable.
 */
public final class Routes {
  private final List<Route> bySpecificity;

  /** A route and the path parameters of the request. */
  public record Match(Route route, Map<String, String> pathParameters) {}

  public Routes(List<Route> routes) {
    this.bySpecificity =
        routes.stream().sorted(Comparator.comparingInt(Routes::vagueness)).toList();
  }

  private static int vagueness(Route route) {
    int anyMethod = route.method().equals("ANY") ? 1 : 0;
    if (route.isDefault()) {
      return 100;
    }
    if (route.path().endsWith("+}")) {
      return 40 + anyMethod;
    }
    return (route.path().contains("{") ? 20 : 0) + anyMethod;
  }

  /** The route that takes the request, if there is one. */
  public Optional<Match> find(String method, String rawPath) {
    return bySpecificity.stream()
        .flatMap(
            route -> route.match(method, rawPath).map(found -> new Match(route, found)).stream())
        .findFirst();
  }
}
