package br.com.metas.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The project's folder and the tools in it. Stateless. */
public final class Project {
  /** A process that has ended, with its standard output and standard error. */
  public record Finished(int code, String output, String errors) {}

  private static final Map<String, String> ENVIRONMENT =
      Map.of("SAM_CLI_TELEMETRY", "0", "AWS_DEFAULT_REGION", "sa-east-1");

  private Project() {}

  /** The project's root folder. */
  public static Path root() {
    return Path.of(property("project.root"));
  }

  /** A folder of this build for a test's files. */
  public static Path work(String name) {
    try {
      return Files.createDirectories(Path.of(property("work.folder")).resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of the project, as text. */
  public static String read(String path) {
    try {
      return Files.readString(root().resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A program of the Python environment that {@code make tools} installs for SAM. */
  public static String tool(String name) {
    Path program = root().resolve(".tools/venv/bin").resolve(name);
    if (!Files.isExecutable(program)) {
      throw new IllegalStateException(name + " is not installed: run `make tools` first");
    }
    return program.toString();
  }

  /** Runs a command in the project's root, with the given standard input. */
  public static Finished run(String input, String... command) {
    try {
      Path in = Files.createTempFile(work("in"), "stdin", "");
      Path out = Files.createTempFile(work("out"), "stdout", "");
      Path err = Files.createTempFile(work("out"), "stderr", "");
      Files.writeString(in, input);
      ProcessBuilder builder = new ProcessBuilder(List.of(command)).directory(root().toFile());
      builder.environment().putAll(ENVIRONMENT);
      Process process =
          builder
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      int code = process.waitFor();
      return new Finished(code, Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The files below a folder. */
  public static List<Path> files(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException(name + " is not set: run this through Maven");
    }
    return value;
  }
}
