package br.com.metas.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM with the class path and the logging of this one. */
final class OtherJvm {
  private OtherJvm() {}

  static ProcessBuilder of(Class<?> main, Path temporary, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("org.slf4j.simpleLogger."))
        .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-XX:-UsePerfData");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
