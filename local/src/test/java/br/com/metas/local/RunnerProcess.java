package br.com.metas.local;

import br.com.metas.testkit.OtherJvm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The runner in a separate process, as {@code make run} starts it. */
final class RunnerProcess implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final Path errors;
  private final BufferedReader output;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunnerProcess(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  static RunnerProcess start(Map<String, String> variables) throws IOException {
    Path errors = Files.createTempFile("runner", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(
            // A shell starts background processes with SIGINT ignored, and the JVM keeps that.
            // A terminal does not. Only GNU's env can undo it.
            "python3",
            "-c",
            "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL);"
                + " os.execv(sys.argv[1], sys.argv[1:])");
    builder
        .command()
        .addAll(
            OtherJvm.command(
                Main.class, List.of("--sun-misc-unsafe-memory-access=allow", "-Dgoals.root=..")));
    builder.environment().keySet().removeIf(name -> name.startsWith("GOALS_"));
    builder.environment().putAll(variables);
    builder.redirectError(errors.toFile());
    return new RunnerProcess(builder.start(), errors);
  }

  /** The JSON of the READY line. */
  JsonNode ready() throws IOException {
    String line = output.readLine();
    if (line == null || !line.startsWith("READY ")) {
      throw new IllegalStateException("not ready: " + line + "\n" + errors());
    }
    return JSON.readTree(line.substring("READY ".length()));
  }

  /** What the process printed on standard output after the READY line. */
  List<String> restOfOutput() {
    return output.lines().toList();
  }

  String errors() {
    try {
      return Files.readString(errors);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<ProcessHandle> descendants() {
    return process.descendants().toList();
  }

  /** What the JDK's own tool says of the process. */
  String jcmd(String command) throws IOException {
    Process asking =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.pid()),
                command)
            .redirectErrorStream(true)
            .start();
    return new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** A number that Linux has of the process, such as {@code Threads} or {@code VmRSS} (KB). */
  long status(String name) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
        .filter(line -> line.startsWith(name + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  /** Files and sockets that the process has open. */
  long openFiles() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
      return open.count();
    }
  }

  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** The exit code, if it ends within the time. */
  Optional<Integer> exit(long seconds) throws InterruptedException {
    return process.waitFor(seconds, TimeUnit.SECONDS)
        ? Optional.of(process.exitValue())
        : Optional.empty();
  }

  /** Calls the API with a manager's token. */
  JsonNode ask(JsonNode ready, String pathAndQuery) throws IOException, InterruptedException {
    URI api = URI.create(ready.path("api").asText());
    String token =
        JSON.readTree(
                send(
                    HttpRequest.newBuilder(api.resolve("/dev/token"))
                        .POST(BodyPublishers.ofString("{\"role\":\"manager\"}"))))
            .path("token")
            .asText();
    return JSON.readTree(
        send(
            HttpRequest.newBuilder(api.resolve(pathAndQuery))
                .header("Authorization", "Bearer " + token)));
  }

  String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(response.statusCode() + ": " + response.body());
    }
    return response.body();
  }

  @Override
  public void close() {
    client.close();
    process.destroyForcibly();
    try {
      Files.deleteIfExists(errors);
    } catch (IOException remains) {
      throw new UncheckedIOException(remains);
    }
  }
}
