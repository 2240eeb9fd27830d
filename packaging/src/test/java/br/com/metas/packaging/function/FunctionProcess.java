package br.com.metas.packaging.function;

import br.com.metas.packaging.Project;
import br.com.metas.testkit.LambdaRuntimeApi;
import br.com.metas.testkit.LambdaRuntimeApi.Failed;
import br.com.metas.testkit.LambdaRuntimeApi.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A function in a separate JVM, as Lambda's runtime runs it. The runtime interface client is on the
 * class path. The function's package is the working folder, and the client loads {@code .} and
 * {@code lib/*.jar} from it. So a class that the package lacks is missing here too. Must be closed.
 */
final class FunctionProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration TIME_LIMIT = Duration.ofSeconds(90);

  private final LambdaRuntimeApi api;
  private final Process process;
  private final Path log;

  private FunctionProcess(LambdaRuntimeApi api, Process process, Path log) {
    this.api = api;
    this.process = process;
    this.log = log;
  }

  /** Starts a function that initialises on demand. */
  static FunctionProcess start(String function, Map<String, String> variables) throws IOException {
    return startIn(Packages.built().artifact(function), function, variables, "on-demand");
  }

  /** Starts a function that stops at its SnapStart checkpoint. */
  static FunctionProcess startToCheckpoint(String function, Map<String, String> variables)
      throws IOException {
    return startIn(Packages.built().artifact(function), function, variables, "snap-start");
  }

  /** Starts the contents of a folder as that function. */
  static FunctionProcess startIn(
      Path artifact, String function, Map<String, String> variables, String initialization)
      throws IOException {
    Packages packages = Packages.built();
    LambdaRuntimeApi api = LambdaRuntimeApi.start(InstantSource.system());
    Path log = Files.createTempFile(Project.work("logs"), function, ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command(packages.handler(function)))
            .directory(artifact.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(variables);
    environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", initialization);
    environment.put("AWS_LAMBDA_FUNCTION_NAME", function);
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769");
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "log");
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "stream");
    environment.put("AWS_REGION", "us-east-1");
    environment.put("AWS_ACCESS_KEY_ID", "local");
    environment.put("AWS_SECRET_ACCESS_KEY", "local");
    environment.put("_HANDLER", packages.handler(function));
    Process process = builder.start();
    var _ =
        process
            .onExit()
            .thenAccept(ended -> api.ended("the process ended with " + ended.exitValue()));
    return new FunctionProcess(api, process, log);
  }

  private static List<String> command(String handler) {
    Path runtime = Path.of(System.getProperty("runtime.folder", ""));
    String classPath =
        Project.files(runtime).stream()
            .map(Path::toString)
            .collect(Collectors.joining(System.getProperty("path.separator")));
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    // The options of Lambda's own start script, and the option that lets the hooks run.
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", classPath));
    command.add("com.amazonaws.services.lambda.runtime.api.client.AWSLambda");
    command.add(handler);
    return command;
  }

  /** Waits until the function reaches its checkpoint; returns the failure if it does not. */
  Optional<Failed> checkpoint() {
    return await(api.checkpoint());
  }

  /** Restores the function from the checkpoint. */
  void restore() {
    api.restore();
  }

  /** Sends an event and waits for the result. */
  Result invoke(String event) {
    return await(api.invoke(event, TIME_LIMIT));
  }

  /** Whether a text is anywhere in the process's memory, unreachable objects included. */
  boolean remembers(String text) throws IOException {
    Path dump = Project.work("heaps").resolve(process.pid() + "-" + System.nanoTime() + ".hprof");
    Project.Finished dumped = jcmd("GC.heap_dump", "-all", dump.toString());
    try {
      return new String(Files.readAllBytes(dump), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new IOException(dumped.output() + dumped.errors(), e);
    } finally {
      Files.deleteIfExists(dump);
    }
  }

  /** Whether a class is loaded by now. */
  boolean hasLoaded(String name) {
    return jcmd("VM.class_hierarchy")
        .output()
        .lines()
        .anyMatch(line -> line.matches(".*--" + Pattern.quote(name) + "/.*"));
  }

  private Project.Finished jcmd(String... command) {
    List<String> all = new ArrayList<>();
    all.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    all.add(Long.toString(process.pid()));
    all.addAll(List.of(command));
    return Project.run("", all.toArray(String[]::new));
  }

  /** What it wrote so far to standard output and standard error. */
  String log() throws IOException {
    return Files.readString(log);
  }

  private <T> T await(java.util.concurrent.Future<T> future) {
    try {
      return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the function did not answer; its log is " + log, e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    api.close();
  }
}
