package br.com.metas.packaging.template;

import static br.com.metas.packaging.template.Template.texts;

import br.com.metas.cache.TableRefreshLimit;
import br.com.metas.cache.settings.CacheSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Rules for the HTTP API: section 3 of the design, and the limits of AWS's HTTP APIs. */
final class ApiRules {
  private static final int INTEGRATION_LIMIT_MILLIS = 30_000;

  /** The headers that browsers may read: those of section 3, and those of HTTP itself. */
  private static final List<String> EXPOSED =
      List.of(
          "x-cache-static",
          "x-cache-annual",
          "x-cache-status",
          "x-cache-ttl",
          "x-data-age",
          "x-query-time-ms",
          "cache-status",
          "server-timing",
          "etag",
          "cache-control",
          "vary",
          "retry-after",
          "date",
          "content-disposition");

  static final List<Rule> RULES =
      List.of(
          new Rule("time limits nest: socket, function, integration, 30 s", ApiRules::nest),
          new Rule("the resources need a token of the issuer", ApiRules::authorized),
          new Rule("the default route takes OPTIONS, so it needs no token", ApiRules::open),
          new Rule("a browser may read every header of section 3", ApiRules::cors),
          new Rule("the routes call the alias with payload 2.0", ApiRules::integrations),
          new Rule("calls are throttled", ApiRules::throttled),
          new Rule("instances, and so MySQL's connections, are limited", ApiRules::bounded),
          new Rule("the access log keeps no query string", ApiRules::logged),
          new Rule("the access log names the user and the function's log line", ApiRules::who),
          new Rule("requests without a route have a lower rate", ApiRules::rarely),
          new Rule("a wallet is refreshed at most once in a few seconds", ApiRules::refreshes),
          new Rule("a domain name switches the API's other address off", ApiRules::name));

  private ApiRules() {}

  private static void nest(Template template, Rule.Report report) {
    int function = template.properties(Template.API).path("Timeout").asInt() * 1000;
    int socket = template.parameter("DatabaseTimeoutMilliseconds").path("MaxValue").asInt();
    int cache = template.parameter("DynamoDbTimeoutMilliseconds").path("MaxValue").asInt();
    long database = CacheSettings.DEFAULT.databaseBudget().toMillis();
    report.require(
        0 < socket && socket < database / 2,
        "one wait for MySQL uses up the time of all: " + socket + ", " + database);
    long refresh = TableRefreshLimit.MAX_WAIT.toMillis();
    report.require(
        database + cache + refresh < function,
        "MySQL and the cache may outlast the function: "
            + List.of(database, (long) cache, refresh, (long) function));
    for (JsonNode route : template.routes()) {
      int integration =
          route.path("x-amazon-apigateway-integration").path("timeoutInMillis").asInt();
      report.require(
          function < integration && integration <= INTEGRATION_LIMIT_MILLIS,
          "an integration gives up at " + integration + " ms, the function at " + function);
    }
  }

  private static void bounded(Template template, Rule.Report report) {
    JsonNode bound = template.properties(Template.API).at("/ReservedConcurrentExecutions/Fn::If/1");
    report.require(
        Template.target(bound).equals("ApiConcurrency")
            && template.parameter("ApiConcurrency").path("Default").asInt() > 0,
        "as many instances as there are requests");
  }

  private static void authorized(Template template, Rule.Report report) {
    JsonNode paths = template.openApi().path("paths");
    for (String path : List.of("/seller/{sellerId}", "/sellers")) {
      JsonNode route = paths.path("/api/v2/analytics/goals" + path).path("get");
      report.require(route.path("security").path(0).has("Jwt"), path + " is open");
    }
    JsonNode jwt =
        template
            .openApi()
            .at("/components/securitySchemes/Jwt/x-amazon-apigateway-authorizer/jwtConfiguration");
    report.require(jwt.path("issuer").path("Ref").asText().equals("JwtIssuer"), "no issuer");
    report.require(
        jwt.path("audience").path(0).path("Ref").asText().equals("JwtAudience"), "no audience");
  }

  private static void open(Template template, Rule.Report report) {
    JsonNode route = template.openApi().at("/paths/~1$default/x-amazon-apigateway-any-method");
    report.require(route.path("isDefaultRoute").asBoolean(), "there is no default route");
    report.require(!route.path("security").path(0).has("Jwt"), "the default route wants a token");
  }

  private static void cors(Template template, Rule.Report report) {
    JsonNode cors = template.openApi().path("x-amazon-apigateway-cors");
    report.require(
        cors.path("allowOrigins").at("/0/Ref").asText().equals("AllowedOrigin"), "no origin");
    List<String> exposed = texts(cors.path("exposeHeaders"));
    for (String header : EXPOSED) {
      report.require(exposed.contains(header), header + " is not exposed");
    }
    report.require(
        texts(cors.path("allowHeaders")).containsAll(List.of("authorization", "if-none-match")),
        "a header of the page is not allowed");
    report.require(texts(cors.path("allowMethods")).contains("GET"), "GET is not allowed");
  }

  private static void integrations(Template template, Rule.Report report) {
    report.require(template.routes().size() == 5, "there are not five routes");
    for (JsonNode route : template.routes()) {
      JsonNode integration = route.path("x-amazon-apigateway-integration");
      report.require(
          integration.path("uri").toString().contains("${GoalsApiFunctionAliaslive}"),
          "a route calls past the alias");
      report.require(
          integration.path("payloadFormatVersion").asText().equals("2.0"), "not payload 2.0");
    }
  }

  private static void throttled(Template template, Rule.Report report) {
    JsonNode settings =
        template.properties("GoalsApiApiGatewayDefaultStage").path("DefaultRouteSettings");
    report.require(settings.has("ThrottlingRateLimit"), "no rate");
    report.require(settings.has("ThrottlingBurstLimit"), "no burst");
  }

  private static void who(Template template, Rule.Report report) {
    String format =
        template
            .properties("GoalsApiApiGatewayDefaultStage")
            .at("/AccessLogSettings/Format")
            .asText();
    report.require(format.contains("\"sub\":\"$context.authorizer.claims.sub\""), "who");
    report.require(
        format.contains("\"functionRequestId\":\"$context.integration.requestId\""),
        "the function's line can't be found");
    report.require(
        template
            .properties("GoalsApiAccessLog")
            .at("/LogGroupName/Fn::Sub")
            .asText()
            .startsWith("/aws/vendedlogs/"),
        "the account's policy for log delivery may be full");
  }

  private static void rarely(Template template, Rule.Report report) {
    JsonNode route =
        template.properties("GoalsApiApiGatewayDefaultStage").at("/RouteSettings/$default");
    int usual = template.parameter("ThrottlingRate").path("Default").asInt();
    int rate = route.path("ThrottlingRateLimit").asInt();
    report.require(0 < rate && rate <= usual / 10, "a rate of " + rate);
    report.require(route.path("ThrottlingBurstLimit").asInt() > 0, "no burst");
  }

  private static void refreshes(Template template, Rule.Report report) {
    report.require(
        Template.target(
                template
                    .properties(Template.API)
                    .at("/Environment/Variables/GOALS_REFRESH_SECONDS"))
            .equals("RefreshSeconds"),
        "the function does not know the bound");
    int seconds = template.parameter("RefreshSeconds").path("Default").asInt();
    report.require(1 <= seconds && seconds <= 10, "a bound of " + seconds + " s");
  }

  private static void name(Template template, Rule.Report report) {
    report.require(
        template.openApi().findValues("disableExecuteApiEndpoint").stream()
            .anyMatch(off -> off.toString().equals("{\"Fn::If\":[\"HasApiDomain\",true,false]}")),
        "the execute-api address goes past the name's protection");
    JsonNode domain = template.properties("ApiDomain").at("/DomainNameConfigurations/0");
    report.require(domain.path("SecurityPolicy").asText().equals("TLS_1_2"), "older TLS");
    report.require(
        Template.target(template.properties("ApiDomainMapping").path("ApiId")).equals("GoalsApi"),
        "the name leads nowhere");
    report.require(
        template
            .properties("PageDistribution")
            .at("/DistributionConfig/Origins/1/DomainName/Fn::If/1/Ref")
            .asText()
            .equals("ApiDomainName"),
        "CloudFront calls the address that is switched off");
  }

  private static void logged(Template template, Rule.Report report) {
    JsonNode settings =
        template.properties("GoalsApiApiGatewayDefaultStage").path("AccessLogSettings");
    String format = settings.path("Format").asText();
    report.require(settings.has("DestinationArn"), "no access log");
    report.require(format.contains("$context.requestId"), "no request id");
    report.require(
        !format.contains("querystring") && !format.contains("$context.path"),
        "what is searched for is a customer's name, and it is logged");
  }
}
