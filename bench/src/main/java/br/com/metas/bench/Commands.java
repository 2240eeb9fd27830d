package br.com.metas.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Reads commands from standard input, one line of JSON each, and answers each with a line of JSON
 * on standard output. Other output of the measured code is formatted and dropped, or goes to
 * standard error with {@code -Dbench.verbose=true}. It ends when standard input ends. Not
 * thread-safe.
 */
final class Commands {
  /** Carries out one command. */
  @FunctionalInterface
  interface Command {
    ObjectNode run(JsonNode arguments) throws Exception;
  }

  static final ObjectMapper JSON = new ObjectMapper();

  private final PrintStream answers;

  private Commands(PrintStream answers) {
    this.answers = answers;
  }

  /** Takes over standard output. Call it before any class is loaded that may print. */
  static Commands takeOver() {
    PrintStream answers =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    OutputStream rest =
        Boolean.getBoolean("bench.verbose") ? System.err : OutputStream.nullOutputStream();
    System.setOut(new PrintStream(rest, true, StandardCharsets.UTF_8));
    return new Commands(answers);
  }

  /** An empty answer. */
  static ObjectNode done() {
    return JSON.createObjectNode();
  }

  /** Reports that the process is ready, then answers commands until the input ends. */
  void serve(ObjectNode ready, Map<String, Command> commands) throws IOException {
    answers.println(ready);
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line;
    while ((line = lines.readLine()) != null) {
      JsonNode asked = JSON.readTree(line);
      answers.println(answer(asked, commands));
    }
  }

  @SuppressWarnings("CatchAndPrintStackTrace") // the reader of the log is a person
  private static ObjectNode answer(JsonNode asked, Map<String, Command> commands) {
    try {
      return Optional.ofNullable(commands.get(asked.path("op").asText()))
          .orElseThrow(() -> new IllegalArgumentException("unknown: " + asked))
          .run(asked);
    } catch (Exception e) {
      e.printStackTrace();
      return JSON.createObjectNode().put("error", e.toString());
    }
  }
}
