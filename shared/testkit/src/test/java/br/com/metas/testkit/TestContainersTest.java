package br.com.metas.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each case runs in its own JVM, because Testcontainers looks for an engine only once per JVM. */
@Timeout(60)
class TestContainersTest {
  private static final String NO_ENGINE = "tcp://127.0.0.1:1";

  /** The other JVM's program. */
  static final class Starter {
    private Starter() {}

    public static void main(String[] arguments) {
      try (MySqlServer server = MySqlServer.start()) {
        System.out.println(server.getClass().getSimpleName());
      }
    }
  }

  @Test
  void startsNoContainerUnlessItIsTold() {
    assertThat(TestContainers.by(Map.of())).isEqualTo(TestContainers.NEVER);
    assertThat(TestContainers.by(Map.of(TestContainers.VARIABLE, "")))
        .isEqualTo(TestContainers.NEVER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "AUTO", "true"})
  void refusesAnotherValueAndNamesTheThreeThatThereAre(String value) {
    assertThatThrownBy(() -> TestContainers.by(Map.of(TestContainers.VARIABLE, value)))
        .hasMessage("GOALS_TEST_CONTAINERS must be never, auto or always, not '" + value + "'");
  }

  @Test
  void neverAsksForNoEngine() throws Exception {
    assertThat(start("never", NO_ENGINE)).containsExactly("EmbeddedMySql", "exit 0");
  }

  @Test
  void autoFallsBackToTheEmbeddedServerAndSaysSoInOneLine() throws Exception {
    assertThat(start("auto", NO_ENGINE))
        .containsExactly(
            "test containers: MySQL does not run in a container: the Docker engine of DOCKER_HOST"
                + " (tcp://127.0.0.1:1) does not answer. Its stand-in is used.",
            "EmbeddedMySql",
            "exit 0");
  }

  @Test
  void autoPullsNothing() throws Exception {
    try (EmptyDockerEngine engine = EmptyDockerEngine.start()) {
      List<String> lines = start("auto", engine.address());

      assertThat(lines.getFirst())
          .matches(
              "test containers: MySQL does not run in a container: the Docker engine lacks"
                  + " mysql:\\S+ and testcontainers/ryuk:\\S+, which 'docker pull' fetches. Its"
                  + " stand-in is used.");
      assertThat(lines.subList(1, lines.size())).containsExactly("EmbeddedMySql", "exit 0");
      assertThat(engine.asked()).noneMatch(path -> path.contains("/images/create"));
    }
  }

  @Test
  void alwaysFailsWhereNoContainerStarts() throws Exception {
    List<String> lines = start("always", NO_ENGINE);

    assertThat(lines)
        .anyMatch(line ->
            line.contains("the Docker engine of DOCKER_HOST (tcp://127.0.0.1:1) does not answer"));
    assertThat(lines).last().isEqualTo("exit 1");
  }

  /** The output of another JVM in that mode, and its exit code. */
  private static List<String> start(String mode, String engine)
      throws IOException, InterruptedException {
    String temporary = "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir");
    ProcessBuilder other =
        new ProcessBuilder(OtherJvm.command(Starter.class, List.of(temporary)))
            .redirectErrorStream(true);
    other.environment().put(TestContainers.VARIABLE, mode);
    other.environment().put("DOCKER_HOST", engine);
    other.environment().remove("TESTCONTAINERS_RYUK_DISABLED");
    Process process = other.start();
    List<String> lines = new ArrayList<>(process.inputReader().lines().toList());
    lines.add("exit " + process.waitFor());
    return lines;
  }
}
