package br.com.metas.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/** Summarises a flight recording: where time and memory were spent. */
final class Profile {
  private static final int TOP = 400;

  private Profile() {}

  /**
   * Stacks of execution samples (outermost frame first, with their counts), and bytes allocated by
   * class and by the product's innermost frame.
   */
  static ObjectNode of(Path file) throws IOException {
    Map<String, Long> stacks = new HashMap<>();
    Map<String, Long> classes = new HashMap<>();
    Map<String, Long> sites = new HashMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      switch (event.getEventType().getName()) {
        case "jdk.ExecutionSample", "jdk.NativeMethodSample" -> {
          if (event.getStackTrace() != null) {
            stacks.merge(stack(event.getStackTrace().getFrames()), 1L, Long::sum);
          }
        }
        case "jdk.ObjectAllocationSample" -> {
          long bytes = event.getLong("weight");
          RecordedClass type = event.getClass("objectClass");
          classes.merge(type.getName(), bytes, Long::sum);
          if (event.getStackTrace() != null) {
            sites.merge(site(event.getStackTrace().getFrames()), bytes, Long::sum);
          }
        }
        default -> {}
      }
    }
    ObjectNode answer = Commands.done();
    answer.set("stacks", top(stacks));
    answer.set("allocated_by_class", top(classes));
    answer.set("allocated_by_site", top(sites));
    return answer;
  }

  private static String stack(List<RecordedFrame> frames) {
    StringBuilder stack = new StringBuilder();
    for (RecordedFrame frame : frames.reversed()) {
      stack.append(stack.isEmpty() ? "" : ";").append(name(frame));
    }
    return stack.toString();
  }

  private static String site(List<RecordedFrame> frames) {
    return frames.stream()
        .map(Profile::name)
        .filter(name -> name.startsWith("br.com.metas.") && !name.contains(".bench."))
        .findFirst()
        .orElse("elsewhere");
  }

  private static String name(RecordedFrame frame) {
    RecordedMethod method = frame.getMethod();
    return method.getType().getName() + "." + method.getName();
  }

  private static ArrayNode top(Map<String, Long> counts) {
    ArrayNode rows = Commands.JSON.createArrayNode();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(TOP)
        .forEach(entry -> rows.addObject().put("name", entry.getKey()).put("n", entry.getValue()));
    return rows;
  }
}
