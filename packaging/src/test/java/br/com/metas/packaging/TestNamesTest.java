package br.com.metas.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One naming rule for tests: a sentence in camel case, as for every other method. */
class TestNamesTest {
  private static final Pattern UNDERSCORED = Pattern.compile("\\bvoid (\\w+_\\w+)\\(");

  private static final List<String> FOLDERS =
      List.of("functions", "shared", "local", "doctor", "bench", "packaging");

  @Test
  void everyTestIsNamedInCamelCase() {
    assertThat(FOLDERS.stream().flatMap(TestNamesTest::tests).flatMap(TestNamesTest::underscored))
        .isEmpty();
  }

  /** Jazzer reads a corpus only if its folder has the name of the test. */
  @Test
  void everyCorpusBelongsToATest() {
    List<Path> corpora =
        FOLDERS.stream()
            .flatMap(folder -> below(folder, Files::isDirectory))
            .filter(folder -> String.valueOf(folder.getParent()).endsWith("FuzzTestInputs"))
            .filter(folder -> folder.toString().contains("/src/test/resources/"))
            .toList();

    assertThat(corpora)
        .isNotEmpty()
        .allSatisfy(corpus -> {
          String test =
              String.valueOf(corpus.getParent())
                  .replace("/src/test/resources/", "/src/test/java/")
                  .replaceFirst("Inputs$", ".java");
          assertThat(Files.readString(Path.of(test)))
              .contains("void " + corpus.getFileName() + "(");
        });
  }

  private static Stream<Path> tests(String folder) {
    List<Path> tests =
        below(folder, file -> file.toString().endsWith(".java"))
            .filter(file -> file.toString().contains("/src/test/java/"))
            .toList();
    assertThat(tests).as("tests below " + folder).isNotEmpty();
    return tests.stream();
  }

  private static Stream<Path> below(String folder, Predicate<Path> which) {
    try (Stream<Path> files = Files.walk(Project.root().resolve(folder))) {
      return files.filter(which).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> underscored(Path file) {
    try {
      return UNDERSCORED
          .matcher(Files.readString(file))
          .results()
          .map(name -> file.getFileName() + ": " + name.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
