package br.com.metas.packaging.template;

import br.com.metas.testkit.LoopbackServer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A stand-in for the few operations of Lambda, CloudFormation and CloudWatch Logs that a deployment
 * calls beside SAM. It speaks boto3's protocol over HTTP. Thread-safe. Must be closed.
 */
final class AwsStandIn implements AutoCloseable {
  private final LoopbackServer server;
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private volatile String settings = "{}";
  private volatile String answer = "{\"statusCode\":200}";
  private volatile boolean failing;
  private volatile int reserved;
  private volatile String invoked = "";
  private volatile List<String> lines = List.of();

  private AwsStandIn() throws IOException {
    this.server = LoopbackServer.start(this::handle);
  }

  static AwsStandIn start() {
    try {
      return new AwsStandIn();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The variables that direct boto3 to this stand-in. */
  Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL",
        server.address().toString(),
        "AWS_ACCESS_KEY_ID",
        "test",
        "AWS_SECRET_ACCESS_KEY",
        "test",
        "AWS_EC2_METADATA_DISABLED",
        "true");
  }

  /** Sets the answer of {@code GetAccountSettings}. */
  void accountSettings(String json) {
    settings = json;
  }

  /** Sets the API function's reserved concurrency. */
  void reserved(int executions) {
    reserved = executions;
  }

  /** Sets the API function's answer. */
  void answer(String json) {
    answer = json;
  }

  /** Makes the API function fail with this error. */
  void functionError(String json) {
    answer = json;
    failing = true;
  }

  /** Puts a line into the function's log. */
  void logLine(String line) {
    lines = List.of(line);
  }

  /** The calls, in order. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  /** The event of the last call of the function. */
  String invoked() {
    return invoked;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    if (path.endsWith("/account-settings")) {
      calls.add("GetAccountSettings");
      send(exchange, settings);
    } else if (path.endsWith("/concurrency")) {
      calls.add("GetFunctionConcurrency");
      send(exchange, reserved == 0 ? "{}" : "{\"ReservedConcurrentExecutions\":" + reserved + "}");
    } else if (path.endsWith("/invocations")) {
      calls.add("Invoke " + exchange.getRequestURI().getQuery().replace("Qualifier=", ""));
      invoked = body;
      exchange.getResponseHeaders().add("X-Amz-Executed-Version", "7");
      if (failing) {
        exchange.getResponseHeaders().add("X-Amz-Function-Error", "Unhandled");
      }
      send(exchange, answer);
    } else if (target != null && target.endsWith("FilterLogEvents")) {
      calls.add("FilterLogEvents");
      send(
          exchange,
          new ObjectMapper()
              .writeValueAsString(
                  Map.of("events", lines.stream().map(line -> Map.of("message", line)).toList())));
    } else {
      calls.add("DescribeStackResource");
      send(exchange, stackResource(body));
    }
  }

  private static String stackResource(String form) {
    String id =
        List.of(form.split("&")).stream()
            .filter(field -> field.startsWith("LogicalResourceId="))
            .map(field -> field.substring(field.indexOf('=') + 1))
            .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
            .findFirst()
            .orElse("");
    return "<DescribeStackResourceResponse"
        + " xmlns=\"http://cloudformation.amazonaws.com/doc/2010-05-15/\">"
        + "<DescribeStackResourceResult><StackResourceDetail><PhysicalResourceId>the-"
        + id
        + "</PhysicalResourceId></StackResourceDetail></DescribeStackResourceResult>"
        + "</DescribeStackResourceResponse>";
  }

  private static void send(HttpExchange exchange, String body) throws IOException {
    LoopbackServer.answer(
        exchange, 200, "application/x-amz-json-1.1", body.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.close();
  }
}
