package br.com.metas.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sends each sample event by PutEvents, and shows what it evicted. */
public final class EventsCommand {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PUT_EVENTS = "AWSEvents.PutEvents";
  private static final String BUS = "metas-lead-events";
  private static final long LOOK_EVERY_MILLIS = 50;
  private static final int LOOKS = 200;

  private EventsCommand() {}

  /** Takes the folder of the samples; exits with 1 if one evicted nothing. */
  public static void main(String[] arguments) throws InterruptedException {
    try {
      System.exit(run(Runner.of(System.getenv()), Path.of(arguments[0])));
    } catch (IOException failed) {
      System.err.println(failed.getMessage());
      System.exit(1);
    }
  }

  private static int run(Runner runner, Path folder) throws IOException, InterruptedException {
    int failures = 0;
    for (Path sample : samples(folder)) {
      JsonNode result = put(runner, JSON.readTree(sample.toFile()));
      String id = result.path("EventId").asText();
      Optional<JsonNode> delivery = id.isEmpty() ? Optional.of(result) : delivery(runner, id);
      boolean evicted = delivery.filter(seen -> seen.has("answer")).isPresent();
      failures += evicted ? 0 : 1;
      System.out.printf(
          "%-60s %s%n",
          folder.relativize(sample),
          delivery
              .map(seen -> seen.has("answer") ? seen.path("answer").asText() : "FAILED " + seen)
              .orElse("matched no rule, or was not handled in time"));
    }
    return failures == 0 ? 0 : 1;
  }

  private static List<Path> samples(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return new ArrayList<>(
          files.filter(file -> file.toString().endsWith(".json")).sorted().toList());
    }
  }

  private static JsonNode put(Runner runner, JsonNode envelope)
      throws IOException, InterruptedException {
    ObjectNode call = JSON.createObjectNode();
    call.putArray("Entries")
        .addObject()
        .put("EventBusName", BUS)
        .put("Source", envelope.path("source").asText())
        .put("DetailType", envelope.path("detail-type").asText())
        .put("Detail", envelope.path("detail").toString());
    return runner.post("/events", call.toString(), PUT_EVENTS).path("Entries").path(0);
  }

  /** The delivery of an event, if it has ended. */
  private static Optional<JsonNode> delivery(Runner runner, String id)
      throws IOException, InterruptedException {
    for (int look = 0; look < LOOKS; look++) {
      for (JsonNode seen : runner.get("/dev/deliveries").path("deliveries")) {
        if (seen.path("event_id").asText().equals(id)) {
          return Optional.of(seen);
        }
      }
      Thread.sleep(LOOK_EVERY_MILLIS);
    }
    return Optional.empty();
  }
}
