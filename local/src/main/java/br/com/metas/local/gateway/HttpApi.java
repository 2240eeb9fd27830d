package br.com.metas.local.gateway;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * An HTTP API of API Gateway in front of one function. It routes, authorizes, invokes the function
 * with the payload that AWS would send, and answers as AWS would, with the same errors.
 * Thread-safe.
 */
public final class HttpApi implements Exchange, AutoCloseable {
  /** The longest time an integration may take (API Gateway quotas for HTTP APIs). */
  public static final Duration INTEGRATION_TIMEOUT = Duration.ofSeconds(30);

  /** Largest body of a request, in bytes. */
  public static final int MAX_BODY_BYTES = 10 * 1024 * 1024;

  private final Settings settings;
  private final LambdaFunction function;
  private final InstantSource clock;
  private final Supplier<String> requestIds;
  private final Semaphore instances;
  private final ExecutorService invocations = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * What the template says about the API.
   *
   * @param functionName logical id of the function behind every route
   * @param routes the routes of the API
   * @param authorizer checks requests to the routes that require it
   * @param cors the rules for browsers of other origins
   * @param timeout of the integration
   * @param instances number of instances of the function; each answers one request at a time
   */
  public record Settings(
      String functionName,
      Routes routes,
      JwtAuthorizer authorizer,
      CorsPolicy cors,
      Duration timeout,
      int instances) {}

  public HttpApi(
      Settings settings,
      LambdaFunction function,
      InstantSource clock,
      Supplier<String> requestIds) {
    this.settings = settings;
    this.function = function;
    this.clock = clock;
    this.requestIds = requestIds;
    this.instances = new Semaphore(settings.instances());
  }

  @Override
  public HttpAnswer answer(HttpRequest request) {
    String requestId = requestIds.get();
    return settings
        .cors()
        .decorate(request, route(request, requestId))
        .with("Apigw-Requestid", requestId);
  }

  private HttpAnswer route(HttpRequest request, String requestId) {
    if (request.body().length > MAX_BODY_BYTES) {
      return HttpAnswer.message(413, "Request Entity Too Large");
    }
    Optional<Routes.Match> match = settings.routes().find(request.method(), request.rawPath());
    if (match.isEmpty()) {
      return settings.cors().isPreflight(request)
          ? new HttpAnswer(204, List.of(), new byte[0])
          : HttpAnswer.message(404, "Not Found");
    }
    if (!match.get().route().authorized()) {
      return invoke(new RequestEvent(request, match.get(), Optional.empty()), requestId);
    }
    return switch (settings.authorizer().judge(request.header("authorization"))) {
      case JwtAuthorizer.Decision.Refused refused ->
          HttpAnswer.message(401, "Unauthorized").with("WWW-Authenticate", refused.challenge());
      case JwtAuthorizer.Decision.Allowed(Map<String, String> claims) ->
          invoke(new RequestEvent(request, match.get(), Optional.of(claims)), requestId);
    };
  }

  /** If every instance is busy, returns the answer that callers get when Lambda throttles. */
  private HttpAnswer invoke(RequestEvent event, String requestId) {
    if (!instances.tryAcquire()) {
      return HttpAnswer.message(503, "Service Unavailable");
    }
    Instant now = clock.instant();
    byte[] json = event.toJson(new RequestEvent.Receipt(requestId, now));
    LocalContext context =
        new LocalContext(settings.functionName(), requestId, clock, now.plus(settings.timeout()));
    Callable<byte[]> call =
        () -> {
          try {
            return function.invoke(json, context);
          } finally {
            instances.release();
          }
        };
    Future<byte[]> running = invocations.submit(call);
    try {
      return FunctionAnswer.parse(
          running.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException tooSlow) {
      running.cancel(true);
      return HttpAnswer.message(503, "Service Unavailable");
    } catch (ExecutionException | IOException failed) {
      context.getLogger().log("function " + settings.functionName() + " failed: " + failed);
      return HttpAnswer.message(500, "Internal Server Error");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return HttpAnswer.message(503, "Service Unavailable");
    }
  }

  @Override
  public void close() {
    invocations.shutdownNow();
  }
}
