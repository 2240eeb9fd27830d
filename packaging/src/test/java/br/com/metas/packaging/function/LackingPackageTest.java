package br.com.metas.packaging.function;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.packaging.Project;
import br.com.metas.testkit.LambdaRuntimeApi.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The process tests detect a missing class: this test removes one. */
class LackingPackageTest {
  @Test
  void aJarMissingFromAPackageIsSeen() throws IOException {
    Path whole = Packages.built().artifact("CacheEvictorFunction");
    Path lacking = Files.createTempDirectory(Project.work("lacking"), "evictor");
    for (Path file : Project.files(whole)) {
      if (!file.getFileName().toString().startsWith("goals-cache")) {
        Path copy = lacking.resolve(whole.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    try (FunctionProcess process =
        FunctionProcess.startIn(
            lacking,
            "CacheEvictorFunction",
            Map.of("GOALS_TABLE_NAME", "GoalsTable"),
            "on-demand")) {
      assertThat(process.invoke("{}"))
          .isInstanceOfSatisfying(
              Failed.class, failed -> assertThat(failed.body()).contains("br/com/metas/cache"));
    }
  }
}
