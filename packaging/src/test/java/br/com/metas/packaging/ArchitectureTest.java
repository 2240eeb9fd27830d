package br.com.metas.packaging;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Section 7 of the design: dependencies point inward, functions -> adapters -> domain. */
@TestInstance(Lifecycle.PER_CLASS)
class ArchitectureTest {
  private static final String ROOT = "br.com.metas.";
  private static final String DOMAIN = ROOT + "goals..";
  private static final String CACHE = ROOT + "cache..";
  private static final String MYSQL = ROOT + "mysql..";
  private static final String EVENTS = ROOT + "events..";
  private static final String QUEUE = ROOT + "rebuildqueue..";
  private static final String SETTINGS = ROOT + "walletsettings..";
  private static final String KIT = ROOT + "functions..";
  private static final List<String> FUNCTIONS =
      List.of(ROOT + "api..", ROOT + "evictor..", ROOT + "rebuilder..", ROOT + "outboxrelay..");

  private JavaClasses product;

  @BeforeAll
  void read() {
    List<java.nio.file.Path> modules =
        Stream.of(
                "shared/goals",
                "shared/goals-cache",
                "shared/goals-mysql",
                "shared/lead-events",
                "shared/rebuild-queue",
                "shared/function-kit",
                "shared/wallet-settings",
                "functions/goals-api",
                "functions/cache-evictor",
                "functions/cache-rebuilder",
                "functions/outbox-relay")
            .map(module -> Project.root().resolve(module).resolve("target/classes"))
            .toList();
    product =
        new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPaths(modules);
  }

  static Stream<Arguments> arrows() {
    return Stream.of(
        arrow(DOMAIN),
        arrow(KIT),
        arrow(CACHE, DOMAIN, KIT),
        arrow(MYSQL, DOMAIN, KIT),
        arrow(EVENTS, DOMAIN, KIT),
        arrow(QUEUE, DOMAIN, CACHE, KIT),
        arrow(SETTINGS, DOMAIN, CACHE, MYSQL, KIT),
        arrow(FUNCTIONS.get(0), DOMAIN, CACHE, MYSQL, QUEUE, SETTINGS, KIT),
        arrow(FUNCTIONS.get(1), DOMAIN, CACHE, EVENTS, KIT),
        arrow(FUNCTIONS.get(2), DOMAIN, CACHE, MYSQL, QUEUE, SETTINGS, KIT),
        arrow(FUNCTIONS.get(3), MYSQL, EVENTS, KIT));
  }

  private static Arguments arrow(String from, String... to) {
    return Arguments.of(from, List.of(to));
  }

  @ParameterizedTest(name = "{0} knows {1}")
  @MethodSource("arrows")
  void aPackageKnowsNoneOfTheProjectBesidesThese(String from, List<String> to) {
    String[] allowed = Stream.concat(Stream.of(from), to.stream()).toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat(resideInAnyPackage(ROOT + "*..").and(not(resideInAnyPackage(allowed))))
        .check(product);
  }

  @Test
  void theDomainIsPlainJava() {
    classes()
        .that()
        .resideInAPackage(DOMAIN)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            DOMAIN,
            "java.lang..",
            "java.util..",
            "java.time..",
            "java.math..",
            "java.text..",
            "java.nio..",
            "java.security..",
            "org.jspecify.annotations..")
        .check(product);
  }

  @Test
  void sqlIsSpokenByItsModuleAndTheOutboxAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackages(MYSQL, EVENTS, FUNCTIONS.get(3))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "java.sql..", "javax.sql..", "com.zaxxer..", "com.mysql..", "org.flywaydb..")
                // The API logs a failure's vendor code.
                .and(not(assignableTo(java.sql.SQLException.class))))
        .check(product);
  }

  @Test
  void dynamoDbIsSpokenByItsAdapterAndTheCompositionRootsAlone() {
    noClasses()
        .that(
            not(resideInAPackage(ROOT + "cache.dynamodb.."))
                .and(not(simpleNameEndingWith("Wiring"))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon.awssdk.services.dynamodb..")
        .check(product);
  }

  @Test
  void clientsOfAwsAreConfiguredInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackage(KIT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon.awssdk.http..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName(
            "software.amazon.awssdk.core.client.config.ClientOverrideConfiguration$Builder")
        .check(product);
  }

  /** One shape for all functions: decision 0130. */
  @Test
  void onlyAHandlersConstructorReadsTheEnvironment() {
    noClasses()
        .that(not(simpleNameEndingWith("Handler")))
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(product);
  }

  @Test
  void aHandlerHasOneConstructorForLambdaAndOneForTests() {
    assertThat(handlers())
        .allSatisfy(handler ->
            assertThat(
                    handler.getConstructors().stream()
                        .filter(made -> made.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(made -> made.getRawParameterTypes().isEmpty()))
                .as(handler.getName())
                .containsExactlyInAnyOrder(true, false));
  }

  @Test
  void theWiringOfAHandlerIsARecordThatIsMadeOfTheEnvironment() {
    assertThat(handlers())
        .allSatisfy(handler ->
            assertThat(
                    handler.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .filter(type -> type.getSimpleName().endsWith("Wiring"))
                        .distinct())
                .as(handler.getName())
                .singleElement()
                .satisfies(wiring -> {
                  assertThat(wiring.isRecord()).isTrue();
                  assertThat(wiring.tryGetMethod("of", Map.class)).isPresent();
                }));
  }

  @Test
  void theProtocolKnowsNoClientNoClockAndNoThread() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "cache.protocol..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "software.amazon.awssdk..", "java.sql..", "java.net..", "java.util.concurrent..")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .check(product);
  }

  @Test
  void onlyFunctionsKnowLambda() {
    noClasses()
        .that()
        .resideOutsideOfPackages(FUNCTIONS.toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.amazonaws..", "software.amazon.lambda..", "org.crac..")
        .check(product);
  }

  @Test
  void noModulesGoInCircles() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(product);
  }

  @Test
  void noPackagesOfAModuleGoInCircles() {
    slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(product);
  }

  @Test
  void nothingIsKeptInStaticVariables() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage(ROOT + "*..")
        .should()
        .beFinal()
        .check(product);
  }

  @Test
  void oneHandlerWasFoundForEachFunctionOfTheTemplate() {
    assertThat(handlers().stream().map(JavaClass::getName))
        .containsExactlyInAnyOrder(
            ROOT + "api.GoalsApiHandler",
            ROOT + "evictor.CacheEvictorHandler",
            ROOT + "rebuilder.RebuildScheduleHandler",
            ROOT + "rebuilder.RebuildWorkerHandler",
            ROOT + "outboxrelay.OutboxRelayHandler");
  }

  private List<JavaClass> handlers() {
    return product.stream()
        .filter(type ->
            type.isAssignableTo("com.amazonaws.services.lambda.runtime.RequestHandler")
                || type.isAssignableTo(
                    "com.amazonaws.services.lambda.runtime.RequestStreamHandler"))
        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
        .toList();
  }

  @Test
  void anArrowThatPointsOutwardIsSeen() {
    ArchRule inward =
        noClasses()
            .that()
            .resideInAPackage(CACHE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(DOMAIN);
    assertThat(inward.evaluate(product).hasViolation()).isTrue();
  }
}
