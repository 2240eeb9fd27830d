package br.com.metas.local;

import br.com.metas.cache.CacheObserver;
import br.com.metas.cache.CacheRuntime;
import br.com.metas.cache.GoalsCache;
import br.com.metas.cache.RebuildRequests;
import br.com.metas.cache.TableRefreshLimit;
import br.com.metas.cache.dynamodb.DynamoDbLayerTable;
import br.com.metas.cache.table.LayerTable;
import br.com.metas.goals.RefreshLimit;
import br.com.metas.local.events.Deliveries;
import br.com.metas.local.events.EventBus;
import br.com.metas.local.gateway.Exchange;
import br.com.metas.local.gateway.HttpAnswer;
import br.com.metas.local.gateway.HttpApi;
import br.com.metas.local.gateway.HttpRequest;
import br.com.metas.local.gateway.JwtAuthorizer;
import br.com.metas.local.gateway.Throttle;
import br.com.metas.local.gateway.TokenIssuer;
import br.com.metas.local.rebuild.LocalQueue;
import br.com.metas.local.site.DevTokens;
import br.com.metas.local.site.PageFiles;
import br.com.metas.local.site.PageHeaders;
import br.com.metas.local.site.PlainPage;
import br.com.metas.local.site.Site;
import br.com.metas.local.template.ApiTemplate;
import br.com.metas.local.template.CloudTemplate;
import br.com.metas.mysql.MySqlPool;
import br.com.metas.mysql.MySqlSellerDirectory;
import br.com.metas.rebuildqueue.RebuildMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Serves everything on one port.
 *
 * @param template has the routes, CORS and the page's headers
 * @param root the project's folder
 * @param wiring makes the functions
 * @param issuer signs the tokens that the gateway accepts
 * @param parts takes everything that must be stopped
 * @param devClock the run's clock, if it can be moved
 */
record SiteWiring(
    CloudTemplate template,
    Path root,
    Wiring wiring,
    TokenIssuer issuer,
    Parts parts,
    Exchange devClock) {
  static final String PAGE = "/metas-por-cliente";
  static final String EVENTS = "/events";

  Exchange site() throws IOException {
    MySqlPool pool = wiring.pool();
    DynamoDbLayerTable table = wiring.table();
    MySqlSellerDirectory directory = new MySqlSellerDirectory(pool, wiring.unreadable());
    LocalQueue queue =
        parts.add(new LocalQueue(LocalQueue.Limits.of(template), clock(), EventFunctions::newId));
    RebuildFunctions rebuilds =
        new RebuildFunctions(
            wiring.cache(pool, table, Optional.empty()), directory, wiring.calendar(), queue);
    queue.start(rebuilds.worker());
    GoalsCache cache = wiring.cache(pool, table, Optional.of(request(queue)));
    Exchange api =
        throttled(
            parts.add(
                api(
                    new ApiFunction(
                        cache,
                        refreshes(table),
                        pool,
                        wiring.calendar(),
                        wiring.settings().workdays()))));
    EventFunctions events = new EventFunctions(template, wiring.evictor(table), clock());
    Deliveries deliveries = parts.add(events.deliveries());
    EventBus bus = events.bus(deliveries);
    return new Site(
        List.of(
            new Site.Part(PAGE, page(api)),
            new Site.Part("/dev/token", new DevTokens(issuer)),
            new Site.Part("/dev/clock", devClock),
            new Site.Part("/dev/deliveries", deliveries.deliveries()),
            new Site.Part("/dev/dead-letters", deliveries.deadLetters()),
            new Site.Part("/dev/rebuild", rebuilds.byHand()),
            new Site.Part(EVENTS, bus)),
        request -> request.rawPath().equals("/") ? atRoot(request, bus) : api.answer(request));
  }

  private static RebuildRequests request(LocalQueue queue) {
    return (seller, year) -> queue.send(List.of(new RebuildMessage.Wallet(seller, year)));
  }

  private InstantSource clock() {
    return wiring.calendar().clock();
  }

  /** Limits the API to the deployed rate and burst, if the settings ask for it. */
  private Exchange throttled(Exchange api) {
    return wiring.settings().throttling().boundsRate()
        ? new Throttle(
            api,
            template.parameterDefault("ThrottlingRate").asDouble(),
            template.parameterDefault("ThrottlingBurst").asInt(),
            clock())
        : api;
  }

  private int instances() {
    return wiring.settings().throttling().boundsInstances()
        ? template.parameterDefault("ApiConcurrency").asInt()
        : Integer.MAX_VALUE;
  }

  /** By default there is no limit: people who try the runner, and most tests, refresh often. */
  private RefreshLimit refreshes(LayerTable table) {
    return wiring.settings().throttling().boundsRate()
        ? new TableRefreshLimit(
            table,
            TableRefreshLimit.Settings.every(
                Duration.ofSeconds(template.parameterDefault("RefreshSeconds").asLong())),
            CacheRuntime.of(clock()),
            CacheObserver.NONE)
        : RefreshLimit.NONE;
  }

  private HttpApi api(ApiFunction function) {
    ApiTemplate described = new ApiTemplate(template, "GoalsApi", ApiFunction.NAME);
    return new HttpApi(
        new HttpApi.Settings(
            ApiFunction.NAME,
            described.routes(),
            new JwtAuthorizer(issuer.trust(), clock()),
            described.cors(),
            described.timeout(),
            instances()),
        function.function(),
        clock(),
        EventFunctions::newId);
  }

  private Exchange page(Exchange api) {
    PageHeaders headers = PageHeaders.of(template);
    Path built = root.resolve("frontend").resolve("dist");
    return Files.isRegularFile(built.resolve("index.html"))
        ? new PageFiles(built, PAGE, headers)
        : new PlainPage(api, issuer, headers);
  }

  /** Sends a browser to the page. An SDK whose endpoint is the bare origin calls the event bus. */
  private static HttpAnswer atRoot(HttpRequest request, EventBus bus) {
    return request.method().equals("POST")
        ? bus.answer(request)
        : HttpAnswer.message(302, "Found").with("Location", PAGE);
  }
}
