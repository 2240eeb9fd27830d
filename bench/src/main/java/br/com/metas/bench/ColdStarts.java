package br.com.metas.bench;

import br.com.metas.testkit.LambdaRuntimeApi;
import br.com.metas.testkit.LambdaRuntimeApi.Answered;
import br.com.metas.testkit.LambdaRuntimeApi.Failed;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Starts the packaged function repeatedly through Lambda's runtime interface client, and times each
 * start from the start of its process to its first answer. The stand-in for the Runtime API runs in
 * this process, so that it is warm.
 */
final class ColdStarts {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(30);
  private static final double MILLIS = 1e6;

  private ColdStarts() {}

  static void main() throws IOException {
    Commands.takeOver().serve(Commands.done(), Map.of("start", ColdStarts::start));
  }

  /**
   * One start: {@code command}, {@code environment}, {@code question}, {@code log} (a file), {@code
   * hits} (number of answers before the process ends) and {@code gentle} (whether the process may
   * exit normally; it must if it writes an archive on exit).
   */
  private static ObjectNode start(JsonNode asked)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    try (LambdaRuntimeApi api = LambdaRuntimeApi.start(InstantSource.system())) {
      String event = event(GoalsRequest.of(asked)).toString();
      long begun = System.nanoTime();
      Process process = launch(asked, api.address());
      try {
        double firstAnswer = answered(api, event, begun);
        for (int hit = 1; hit < asked.path("hits").asInt(1); hit++) {
          answered(api, event, begun);
        }
        return Commands.done().put("ms", firstAnswer);
      } finally {
        end(process, asked.path("gentle").asBoolean());
      }
    }
  }

  private static Process launch(JsonNode asked, String address) throws IOException {
    List<String> command = new ArrayList<>();
    asked.path("command").forEach(word -> command.add(word.asText()));
    ProcessBuilder builder = new ProcessBuilder(command);
    asked
        .path("environment")
        .properties()
        .forEach(
            variable -> builder.environment().put(variable.getKey(), variable.getValue().asText()));
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", address);
    return builder
        .redirectErrorStream(true)
        .redirectOutput(Path.of(asked.path("log").asText()).toFile())
        .start();
  }

  private static double answered(LambdaRuntimeApi api, String event, long begun)
      throws InterruptedException, ExecutionException, TimeoutException, IOException {
    LambdaRuntimeApi.Result outcome =
        api.invoke(event, TIME_LIMIT).get(TIME_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    double millis = (System.nanoTime() - begun) / MILLIS;
    return switch (outcome) {
      case Answered(String body)
          when Commands.JSON.readTree(body).path("statusCode").asInt() == 200 ->
          millis;
      case Answered(String body) -> throw new IllegalStateException(body);
      case Failed failed -> throw new IllegalStateException(failed.toString());
    };
  }

  private static void end(Process process, boolean gentle) throws InterruptedException {
    if (gentle) {
      process.destroy();
      process.waitFor(TIME_LIMIT.toSeconds() * 2, TimeUnit.SECONDS);
    }
    process.destroyForcibly().waitFor();
  }

  /** The event as API Gateway sends it. */
  private static ObjectNode event(GoalsRequest request) {
    String path = "/api/v2/analytics/goals/seller/" + request.seller();
    String query =
        "year=" + request.year() + "&month=" + request.month() + "&limit=" + request.limit();
    String route = "GET /api/v2/analytics/goals/seller/{sellerId}";
    ObjectNode event =
        Commands.done()
            .put("version", "2.0")
            .put("routeKey", route)
            .put("rawPath", path)
            .put("rawQueryString", query)
            .put("isBase64Encoded", false);
    event.putObject("headers").put("accept", "application/json").put("accept-encoding", "gzip");
    event.putObject("pathParameters").put("sellerId", Long.toString(request.seller()));
    event
        .putObject("queryStringParameters")
        .put("year", Integer.toString(request.year()))
        .put("month", Integer.toString(request.month()))
        .put("limit", Integer.toString(request.limit()));
    ObjectNode context = event.putObject("requestContext");
    context.put("routeKey", route).put("stage", "$default");
    context.putObject("http").put("method", "GET").put("path", path);
    context.putObject("authorizer").putObject("jwt").putObject("claims").put("role", "manager");
    return event;
  }
}
