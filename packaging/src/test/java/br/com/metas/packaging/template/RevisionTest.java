package br.com.metas.packaging.template;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.packaging.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The revision that the deploy targets compute, on a project of three files. */
class RevisionTest {
  @TempDir Path project;

  @BeforeEach
  void layAProject() throws IOException {
    Files.createDirectories(project.resolve("deploy"));
    Files.createDirectories(project.resolve(".aws-sam/build/GoalsApiFunction"));
    Files.copy(Project.root().resolve("deploy/deploy.py"), project.resolve("deploy/deploy.py"));
    write("template.yaml", "Resources: {}");
    write(".aws-sam/build/GoalsApiFunction/handler.class", "code");
    write("samconfig.toml", config("DatabaseHost=one"));
  }

  @Test
  void isTheSameForTheSameThings() {
    assertThat(revision()).matches("[0-9a-f]{64}").isEqualTo(revision());
  }

  @Test
  void changesWithTheArtifact() throws IOException {
    String before = revision();
    write(".aws-sam/build/GoalsApiFunction/handler.class", "edoc");
    assertThat(revision()).isNotEqualTo(before);
  }

  @Test
  void changesWithTheNameOfAFile() throws IOException {
    String before = revision();
    Path folder = project.resolve(".aws-sam/build/GoalsApiFunction");
    Files.move(folder.resolve("handler.class"), folder.resolve("renamed.class"));
    assertThat(revision()).isNotEqualTo(before);
  }

  @Test
  void changesWithTheTemplate() throws IOException {
    String before = revision();
    write("template.yaml", "Resources: {A: {}}");
    assertThat(revision()).isNotEqualTo(before);
  }

  @Test
  void changesWithAParameter() throws IOException {
    String before = revision();
    write("samconfig.toml", config("DatabaseHost=two"));
    assertThat(revision()).isNotEqualTo(before);
  }

  @Test
  void aPlaceholderStopsTheDeployAndIsNamed() throws IOException {
    write(
        "samconfig.toml",
        config("DatabaseHost=CHANGE-ME\", \"Environment=dev\", \"SubnetIds=CHANGE-ME"));
    Project.Finished refused = run("dev");
    assertThat(refused.code()).isNotZero();
    assertThat(refused.errors())
        .contains("set DatabaseHost, SubnetIds")
        .doesNotContain("Environment")
        .hasLineCount(1);
  }

  @Test
  void anUnknownEnvironmentIsNamed() {
    assertThat(run("test").errors()).contains("no environment 'test'");
  }

  private String revision() {
    Project.Finished finished = run("dev", "--revision");
    assertThat(finished.code()).as(finished.errors()).isZero();
    return finished.output().trim();
  }

  private Project.Finished run(String... arguments) {
    String[] command = new String[arguments.length + 2];
    command[0] = Project.tool("python");
    command[1] = project.resolve("deploy/deploy.py").toString();
    System.arraycopy(arguments, 0, command, 2, arguments.length);
    return Project.run("", command);
  }

  private void write(String file, String content) throws IOException {
    Files.writeString(project.resolve(file), content);
  }

  private static String config(String parameters) {
    return "[dev.deploy.parameters]\nparameter_overrides = [\"" + parameters + "\"]\n";
  }
}
