package br.com.metas.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/**
 * A runner on this machine, over HTTP.
 *
 * @param origin such as {@code http://127.0.0.1:8080}
 * @param client sends the requests
 */
record Runner(URI origin, HttpClient client) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The runner on the port in {@code GOALS_PORT}, 8080 by default. */
  static Runner of(Map<String, String> environment) {
    return new Runner(
        URI.create("http://127.0.0.1:" + environment.getOrDefault("GOALS_PORT", "8080")),
        HttpClient.newHttpClient());
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(origin.resolve(path)));
  }

  /**
   * Posts a body with the target header of the AWS JSON protocol. An empty target sends no header.
   */
  JsonNode post(String path, String body, String target) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(origin.resolve(path)).POST(BodyPublishers.ofString(body));
    if (!target.isEmpty()) {
      request.header("X-Amz-Target", target).header("Content-Type", "application/x-amz-json-1.1");
    }
    return send(request);
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response;
    try {
      response = client.send(request.build(), BodyHandlers.ofString());
    } catch (ConnectException nobody) {
      throw new IOException(
          "no runner answers at " + origin + ": start `make run` first, with the same GOALS_PORT",
          nobody);
    }
    if (response.statusCode() >= 300) {
      throw new IOException(
          request.build().uri() + " answered " + response.statusCode() + ": " + response.body());
    }
    return JSON.readTree(response.body());
  }
}
