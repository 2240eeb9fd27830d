package br.com.metas.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM with the class path and the logging of this one, which starts fast. */
public final class OtherJvm {
  private OtherJvm() {}

  /**
   * The command that starts it.
   *
   * @param options more options of the JVM
   */
  public static List<String> command(Class<?> main, List<String> options, String... arguments) {
    return command(System.getProperty("java.class.path"), main, options, arguments);
  }

  /** The command that starts one with another class path. */
  public static List<String> command(
      String classPath, Class<?> main, List<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("org.slf4j.simpleLogger."))
        .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:-UsePerfData");
    command.addAll(options);
    command.add("-cp");
    command.add(classPath);
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  /** Runs it to its end, with the output of this JVM, and returns its exit code. */
  public static int run(Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    return new ProcessBuilder(command(main, List.of(), arguments)).inheritIO().start().waitFor();
  }
}
