package br.com.metas.cache.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import kotlin.jvm.functions.Function1;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random schedules of scenarios that are too large for an exhaustive search, under Lincheck's
 * scheduler: four threads with three requests, changes or faults each. Lincheck's verifier is the
 * oracle: both claims together mean that a layer is linearizable, as if nothing were cached. A
 * change may be visible after its commit, and must be visible after its eviction has returned.
 * After one answer has shown it, no later answer may miss it.
 *
 * <p>Each run has a new seed and prints it; {@code -Dmetas.seed} repeats one, {@code
 * -Dmetas.lincheck.scenarios} and {@code -Dmetas.lincheck.schedules} set how much is tried.
 */
final class LincheckTest {
  private static final int SCENARIOS = Integer.getInteger("metas.lincheck.scenarios", 5);
  private static final int SCHEDULES = Integer.getInteger("metas.lincheck.schedules", 50);

  /** With this seed, each mutant is caught. Lincheck's own choices are the same in each run. */
  private static final long CATCHES = 1;

  @ParameterizedTest
  @ValueSource(
      classes = {
        LincheckSubject.Months.class,
        LincheckSubject.TornMonths.class,
        LincheckSubject.Names.class
      })
  void noAnswerBreaksAClaim(Class<?> subject) {
    long seed = Seeds.fresh();
    System.out.printf(
        "Lincheck, %s: %d scenarios of %d x %d, up to %d schedules each, seed %d%n",
        subject.getSimpleName(),
        SCENARIOS,
        LincheckScenarios.THREADS,
        LincheckScenarios.LENGTH,
        SCHEDULES,
        seed);
    check(subject, seed, SCENARIOS, SCHEDULES);
  }

  @ParameterizedTest
  @ValueSource(classes = {LincheckSubject.DeleteOnly.class, LincheckSubject.EarlySql.class})
  void aMutantBreaksAClaimAndIsCaught(Class<?> mutant) {
    assertThatExceptionOfType(LincheckAssertionError.class)
        .isThrownBy(() -> check(mutant, CATCHES, 10, 200))
        .satisfies(caught -> assertThat(caught).hasMessageContaining("Invalid execution results"));
  }

  private static void check(Class<?> subject, long seed, int scenarios, int schedules) {
    LincheckScenarios drawn = new LincheckScenarios(subject, seed);
    Function1<String, Boolean> unscheduled = LincheckTest::isUnscheduled;
    ModelCheckingOptions options =
        new ModelCheckingOptions()
            .iterations(0)
            .invocationsPerIteration(schedules)
            .minimizeFailedScenario(false)
            .sequentialSpecification(LincheckSubject.Uncached.class)
            .addGuarantee(ManagedStrategyGuaranteeKt.forClasses(unscheduled).allMethods().ignore());
    for (int n = 0; n < scenarios; n++) {
      options.addCustomScenario(drawn.next());
    }
    options.check(subject);
  }

  /** Threads switch only at the subject's turns, so each step is atomic. */
  private static boolean isUnscheduled(String type) {
    return type.startsWith("br.com.metas.") && !type.startsWith(LincheckSubject.class.getName());
  }
}
