package br.com.metas.local;

import br.com.metas.local.gateway.Exchange;
import br.com.metas.local.gateway.HttpAnswer;
import br.com.metas.local.gateway.HttpApi;
import br.com.metas.local.gateway.HttpRequest;
import br.com.metas.local.gateway.JwtAuthorizer;
import br.com.metas.local.gateway.TokenIssuer;
import br.com.metas.local.site.DevTokens;
import br.com.metas.local.site.PageFiles;
import br.com.metas.local.site.PageHeaders;
import br.com.metas.local.site.PlainPage;
import br.com.metas.local.site.Site;
import br.com.metas.local.template.ApiTemplate;
import br.com.metas.local.template.CloudTemplate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * Puts everything on the one port.
 *
 * @param template what routes, CORS and the page's headers are read from
 * @param root the project's folder
 * @param wiring makes the functions
 * @param issuer signs the tokens that the gateway accepts
 * @param parts takes what must be ended
 */
record SiteWiring(
    CloudTemplate template, Path root, Wiring wiring, TokenIssuer issuer, Parts parts) {
  static final String PAGE = "/metas-por-cliente";
  static final String EVENTS = "/events";
  static final String TOKEN = "/dev/token";

  Exchange site() {
    HttpApi api = parts.add(api());
    return new Site(
        List.of(
            new Site.Part(PAGE, page(api)),
            new Site.Part(TOKEN, new DevTokens(issuer)),
            new Site.Part(EVENTS, _ -> HttpAnswer.message(501, "Not Implemented"))),
        request -> request.rawPath().equals("/") ? toPage(request, api) : api.answer(request));
  }

  private HttpApi api() {
    ApiTemplate described = new ApiTemplate(template, "GoalsApi", ApiFunction.NAME);
    return new HttpApi(
        new HttpApi.Settings(
            ApiFunction.NAME,
            described.routes(),
            new JwtAuthorizer(issuer.trust(), wiring.calendar().clock()),
            described.cors(),
            described.timeout()),
        wiring.api().function(),
        wiring.calendar().clock(),
        () -> UUID.randomUUID().toString());
  }

  private Exchange page(Exchange api) {
    PageHeaders headers = PageHeaders.of(template);
    Path built = root.resolve("frontend").resolve("dist");
    return Files.isRegularFile(built.resolve("index.html"))
        ? new PageFiles(built, PAGE, headers)
        : new PlainPage(api, issuer, headers);
  }

  private static HttpAnswer toPage(HttpRequest request, Exchange api) {
    boolean visit = request.method().equals("GET");
    return visit ? HttpAnswer.message(302, "Found").with("Location", PAGE) : api.answer(request);
  }
}
