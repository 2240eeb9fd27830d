package br.com.metas.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartUpCountersTest {
  private static final int LOADED_AT_MOST = 5_200;

  @TempDir Path folder;

  /** Only the function's package; its handler is made with an empty environment. */
  @Test
  void makingTheHandlerLoadsFewClasses() throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:class+load:file=" + log);
    command.add("-cp");
    command.add(classpath());
    command.add(StartedHandler.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(StartedHandler.ENVIRONMENT);
    Process process = builder.start();
    String words = String.join("\n", process.inputReader().lines().toList());

    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(words).isZero();
    try (Stream<String> lines = Files.lines(log)) {
      assertThat(lines.filter(line -> line.contains(" source: ")).count())
          .isLessThanOrEqualTo(LOADED_AT_MOST);
    }
  }

  private static String classpath() {
    List<String> parts = new ArrayList<>();
    parts.add(function().resolve("classes").toString());
    parts.add(function().resolve("dependency") + File.separator + "*");
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(part -> part.endsWith("test-classes"))
        .forEach(parts::add);
    return String.join(File.pathSeparator, parts);
  }

  private static Path function() {
    return Path.of("..", "functions", "goals-api", "target").toAbsolutePath().normalize();
  }
}
