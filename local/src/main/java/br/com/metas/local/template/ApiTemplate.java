package br.com.metas.local.template;

import br.com.metas.local.gateway.CorsPolicy;
import br.com.metas.local.gateway.Route;
import br.com.metas.local.gateway.Routes;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/**
 * The HTTP API of the template.
 *
 * @param template describes the API
 * @param api logical id of the API
 * @param function logical id of the function behind it
 */
public record ApiTemplate(CloudTemplate template, String api, String function) {

  /** The routes to the function; each has the default authorizer, unless it says NONE. */
  public Routes routes() {
    return new Routes(
        template.events(function, "HttpApi").map(event -> route(event.getValue())).toList());
  }

  private static Route route(JsonNode event) {
    boolean open = event.path("Auth").path("Authorizer").asText().equals("NONE");
    return event.has("Path")
        ? new Route(
            event.path("Method").asText().toUpperCase(Locale.ROOT),
            event.path("Path").asText(),
            !open)
        : new Route("ANY", "$default", !open);
  }

  /**
   * How long the gateway waits for the function: the longest time-out of its routes, 30 s if none
   * has one.
   */
  public Duration timeout() {
    return Duration.ofMillis(
        template
            .events(function, "HttpApi")
            .mapToLong(event -> event.getValue().path("TimeoutInMillis").asLong(30_000))
            .max()
            .orElse(30_000));
  }

  /** The CORS settings; origins are parameters of a deployment, so here any origin may call. */
  public CorsPolicy cors() {
    JsonNode cors = template.properties(api).path("CorsConfiguration");
    return new CorsPolicy(
        List.of("*"),
        texts(cors.path("AllowMethods")),
        texts(cors.path("AllowHeaders")),
        texts(cors.path("ExposeHeaders")),
        cors.path("MaxAge").asInt());
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
