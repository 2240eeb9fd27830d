package br.com.metas.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real HTTP against the gateway, with a handler that records its events. */
class GatewayServerTest {
  private static final InstantSource CLOCK = () -> Instant.parse("2026-01-20T14:00:00.5Z");
  private static final TokenIssuer ISSUER = new TokenIssuer("https://issuer", "goals", CLOCK);
  private static final Routes ROUTES =
      new Routes(
          List.of(
              new Route("GET", "/goals/{sellerId}", true),
              new Route("POST", "/goals", false),
              new Route("ANY", "/files/{proxy+}", false)));
  private static final CorsPolicy CORS =
      new CorsPolicy(
          List.of("https://page.example"),
          List.of("GET", "OPTIONS"),
          List.of("authorization", "if-none-match"),
          List.of("etag", "x-data-age"),
          600);

  private final LinkedBlockingQueue<APIGatewayV2HTTPEvent> events = new LinkedBlockingQueue<>();
  private final CountDownLatch never = new CountDownLatch(1);
  private final HttpClient client = HttpClient.newHttpClient();
  private GatewayServer server;
  private HttpApi api;

  @BeforeEach
  void start() throws IOException {
    server = new GatewayServer(0, CLOCK);
    api = serve(this::answer, Duration.ofSeconds(30), ROUTES);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    api.close();
    client.close();
  }

  @Test
  void theHandlerGetsThePayloadThatAwsSends() throws Exception {
    send(
        request("/goals/4%202?q=a+b&q=%C3%A3&flag")
            .header("Authorization", token(Map.of("seller_id", 42)))
            .header("X-Two", "one")
            .header("X-Two", "two")
            .header("Cookie", "a=1; b=2"));

    APIGatewayV2HTTPEvent event = events.remove();
    assertThat(event.getVersion()).isEqualTo("2.0");
    assertThat(event.getRouteKey()).isEqualTo("GET /goals/{sellerId}");
    assertThat(event.getPathParameters()).isEqualTo(Map.of("sellerId", "4 2"));
    assertThat(event.getRawQueryString()).isEqualTo("q=a+b&q=%C3%A3&flag");
    assertThat(event.getQueryStringParameters()).isEqualTo(Map.of("q", "a b,ã", "flag", ""));
    assertThat(event.getHeaders()).containsEntry("x-two", "one,two").doesNotContainKey("cookie");
    assertThat(event.getCookies()).containsExactly("a=1", "b=2");
    assertThat(event.getRequestContext().getHttp().getMethod()).isEqualTo("GET");
    assertThat(event.getRequestContext().getTime()).isEqualTo("20/Jan/2026:14:00:00 +0000");
    assertThat(event.getRequestContext().getTimeEpoch()).isEqualTo(1_768_917_600_500L);
    assertThat(event.getRequestContext().getAuthorizer().getJwt().getClaims())
        .containsEntry("seller_id", "42");
    assertThat(event.getRequestContext().getAuthorizer().getJwt().getScopes()).isNull();
    assertThat(event.getBody()).isNull();
    assertThat(event.getIsBase64Encoded()).isFalse();
  }

  @Test
  void whatIsAbsentIsNull() throws Exception {
    send(
        java.net.http.HttpRequest.newBuilder(uri("/goals"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}")));

    APIGatewayV2HTTPEvent event = events.remove();
    assertThat(event.getQueryStringParameters()).isNull();
    assertThat(event.getPathParameters()).isNull();
    assertThat(event.getCookies()).isNull();
    assertThat(event.getRequestContext().getAuthorizer()).isNull();
    assertThat(event.getRawQueryString()).isEmpty();
    assertThat(event.getBody()).isEqualTo("{}");
  }

  @Test
  void aBinaryBodyTravelsAsBase64BothWays() throws Exception {
    byte[] bytes = {0, (byte) 0xff, 1};

    HttpResponse<byte[]> response =
        client.send(
            java.net.http.HttpRequest.newBuilder(uri("/files/a/b%2Fc"))
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(bytes))
                .build(),
            BodyHandlers.ofByteArray());

    APIGatewayV2HTTPEvent event = events.remove();
    assertThat(event.getIsBase64Encoded()).isTrue();
    assertThat(Base64.getDecoder().decode(event.getBody())).isEqualTo(bytes);
    assertThat(event.getPathParameters()).isEqualTo(Map.of("proxy", "a/b/c"));
    assertThat(response.body()).isEqualTo(bytes);
  }

  @Test
  void aMissingOrBadTokenIs401InTheWordsOfAws() throws Exception {
    HttpResponse<String> none = send(request("/goals/42"));
    HttpResponse<String> bad = send(request("/goals/42").header("Authorization", "Bearer x.y.z"));

    assertThat(none.statusCode()).isEqualTo(401);
    assertThat(none.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
    assertThat(none.headers().firstValue("www-authenticate")).contains("Bearer");
    assertThat(bad.statusCode()).isEqualTo(401);
    assertThat(bad.headers().firstValue("www-authenticate").orElseThrow())
        .startsWith("Bearer scope=\"\" error=\"invalid_token\"");
    assertThat(events).isEmpty();
  }

  @Test
  void aRouteThatDoesNotExistIs404InTheWordsOfAws() throws Exception {
    HttpResponse<String> response = send(request("/other"));

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).isEqualTo("{\"message\":\"Not Found\"}");
  }

  @Test
  void theDefaultRouteTakesEveryOtherPathAndMethod() throws Exception {
    api.close();
    api =
        serve(
            this::answer,
            Duration.ofSeconds(30),
            new Routes(
                List.of(
                    new Route("GET", "/goals/{sellerId}", true),
                    new Route("ANY", "$default", false))));

    send(java.net.http.HttpRequest.newBuilder(uri("/goals/42")).HEAD());
    send(request("/"));

    assertThat(events).extracting(APIGatewayV2HTTPEvent::getRouteKey).containsOnly("$default");
    assertThat(events).hasSize(2);
  }

  @Test
  void aFunctionThatThrowsIs500InTheWordsOfAws() throws Exception {
    HttpResponse<String> response = send(request("/files/throw"));

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
  }

  @Test
  void anAnswerAboveTheLimitOfLambdaIs500() throws Exception {
    assertThat(send(request("/files/large")).statusCode()).isEqualTo(500);
  }

  @Test
  void aFunctionThatIsTooSlowIs503InTheWordsOfAws() throws Exception {
    api.close();
    api = serve(this::answer, Duration.ofMillis(50), ROUTES);

    HttpResponse<String> response = send(request("/files/hang"));

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body()).isEqualTo("{\"message\":\"Service Unavailable\"}");
  }

  @Test
  void aRequestMoreThanThereAreInstancesIs503AtOnceAndTheNextOneIsAnswered() throws Exception {
    api.close();
    api = serve(this::answer, Duration.ofSeconds(30), ROUTES, 1);
    CompletableFuture<HttpResponse<String>> first =
        client.sendAsync(request("/files/hang").build(), BodyHandlers.ofString());
    events.take();

    HttpResponse<String> second = send(request("/files/a"));
    never.countDown();

    assertThat(second.statusCode()).isEqualTo(503);
    assertThat(second.body()).isEqualTo("{\"message\":\"Service Unavailable\"}");
    assertThat(events).isEmpty();
    assertThat(first.join().statusCode()).isEqualTo(200);
    assertThat(send(request("/files/a")).statusCode()).isEqualTo(200);
  }

  @Test
  void aPreflightIsAnsweredWithoutTheFunction() throws Exception {
    List<String> lines =
        raw(
            "OPTIONS /goals/42 HTTP/1.1",
            "Host: x",
            "Connection: close",
            "Origin: https://page.example",
            "Access-Control-Request-Method: GET");

    assertThat(lines.getFirst()).isEqualTo("HTTP/1.1 204 No Content");
    assertThat(lines)
        .contains(
            "Access-Control-Allow-Origin: https://page.example",
            "Access-Control-Allow-Headers: authorization,if-none-match",
            "Access-Control-Allow-Methods: GET,OPTIONS",
            "Access-Control-Max-Age: 600");
    assertThat(events).isEmpty();
  }

  @Test
  void aPreflightThatTheDefaultRouteTakesHasTheFunctionsStatusAndTheGatewaysHeaders()
      throws Exception {
    api.close();
    api =
        serve(
            this::answer,
            Duration.ofSeconds(30),
            new Routes(List.of(new Route("ANY", "$default", false))));

    List<String> lines =
        raw(
            "OPTIONS /goals/42 HTTP/1.1",
            "Host: x",
            "Connection: close",
            "Origin: https://page.example",
            "Access-Control-Request-Method: GET");

    assertThat(lines.getFirst()).isEqualTo("HTTP/1.1 200 OK");
    assertThat(lines)
        .contains(
            "Access-Control-Allow-Origin: https://page.example",
            "Access-Control-Allow-Methods: GET,OPTIONS")
        .doesNotContain("access-control-allow-origin: *");
    assertThat(events).hasSize(1);
  }

  @Test
  void aPreflightOfAnotherOriginGetsNoPermission() throws Exception {
    List<String> lines =
        raw(
            "OPTIONS /goals/42 HTTP/1.1",
            "Host: x",
            "Connection: close",
            "Origin: https://evil.example",
            "Access-Control-Request-Method: GET");

    assertThat(lines).noneMatch(line -> line.startsWith("Access-Control-"));
  }

  @Test
  void everyAnswerToAnotherOriginNamesTheExposedHeaders() throws Exception {
    List<String> lines =
        raw(
            "GET /goals/42 HTTP/1.1",
            "Host: x",
            "Connection: close",
            "Origin: https://page.example");

    assertThat(lines.getFirst()).startsWith("HTTP/1.1 401");
    assertThat(lines)
        .contains(
            "Access-Control-Allow-Origin: https://page.example",
            "Access-Control-Expose-Headers: etag,x-data-age");
  }

  @Test
  void requestLineAndHeadersEndAt10240Bytes() throws Exception {
    String head = "GET /files/a HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Pad: ";
    int room = GatewayServer.MAX_HEADER_BYTES - head.length() - 4;

    assertThat(raw(head + "p".repeat(room)).getFirst()).startsWith("HTTP/1.1 200");
    List<String> refused = raw(head + "p".repeat(room + 1));
    assertThat(refused.getFirst()).startsWith("HTTP/1.1 431");
    assertThat(refused.getLast()).isEqualTo("{\"message\":\"Request Header Fields Too Large\"}");
  }

  @Test
  void theDateOfEveryAnswerIsTheRunnersClock() throws Exception {
    String date = "Date: Tue, 20 Jan 2026 14:00:00 GMT";

    assertThat(raw("GET /files/a HTTP/1.1", "Host: x", "Connection: close"))
        .filteredOn(line -> line.startsWith("Date:"))
        .containsExactly(date);
    assertThat(raw("GET /files/a HTTP/1.1", "Host: x", "Connection: close", "Bad Name: x"))
        .filteredOn(line -> line.startsWith("Date:"))
        .containsExactly(date);
  }

  @Test
  void aTakenPortIsKnownAtOnce() {
    assertThatThrownBy(() -> new GatewayServer(server.port(), CLOCK))
        .hasRootCauseInstanceOf(BindException.class);
  }

  private HttpApi serve(
      RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler,
      Duration timeout,
      Routes routes)
      throws IOException {
    return serve(handler, timeout, routes, Integer.MAX_VALUE);
  }

  private HttpApi serve(
      RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler,
      Duration timeout,
      Routes routes,
      int instances)
      throws IOException {
    HttpApi made =
        new HttpApi(
            new HttpApi.Settings(
                "GoalsApiFunction",
                routes,
                new JwtAuthorizer(ISSUER.trust(), CLOCK),
                CORS,
                timeout,
                instances),
            LambdaFunction.of(handler, APIGatewayV2HTTPEvent.class, APIGatewayV2HTTPResponse.class),
            CLOCK,
            () -> "request-1");
    server.serve(made);
    return made;
  }

  /** Returns the body unchanged. */
  private APIGatewayV2HTTPResponse answer(
      APIGatewayV2HTTPEvent event, com.amazonaws.services.lambda.runtime.Context context) {
    assertThat(context.getRemainingTimeInMillis()).isPositive();
    events.add(event);
    return switch (event.getRawPath()) {
      case "/files/throw" -> throw new IllegalStateException("broken on purpose");
      case "/files/large" -> response("x".repeat(FunctionAnswer.MAX_BYTES), false);
      case "/files/hang" -> {
        try {
          never.await();
        } catch (InterruptedException ended) {
          Thread.currentThread().interrupt();
        }
        yield response("", false);
      }
      default ->
          event.getBody() == null
              ? response("", false)
              : response(event.getBody(), event.getIsBase64Encoded());
    };
  }

  private static APIGatewayV2HTTPResponse response(String body, boolean base64) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(200)
        .withHeaders(Map.of("content-type", "text/plain", "access-control-allow-origin", "*"))
        .withBody(body)
        .withIsBase64Encoded(base64)
        .build();
  }

  private static String token(Map<String, ?> claims) {
    return "Bearer " + ISSUER.issue(claims, Duration.ofHours(1));
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private java.net.http.HttpRequest.Builder request(String path) {
    return java.net.http.HttpRequest.newBuilder(uri(path));
  }

  private HttpResponse<String> send(java.net.http.HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** Sends requests that java.net.http refuses to send. */
  private List<String> raw(String... lines) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String text = String.join("\r\n", lines) + "\r\n\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .lines()
          .toList();
    }
  }
}
