package br.com.metas.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.api.snapstart.SnapStartHooks;
import br.com.metas.api.snapstart.SnapStartHooks.Step;
import br.com.metas.functions.FunctionLog;
import br.com.metas.goals.DatabaseUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.junit.jupiter.api.Test;

class SnapStartHooksTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final FunctionLog log = FunctionLog.json(() -> SampleWallet.NOW, lines::add);
  private final Context<Resource> context = Core.getGlobalContext();

  @Test
  void stepsRunInOrderEachOnItsSide() {
    List<String> done = new ArrayList<>();
    SnapStartHooks hooks =
        new SnapStartHooks(
            List.of(step("prime", done), step("release", done)),
            List.of(step("reconnect", done)),
            log);

    hooks.beforeCheckpoint(context);
    assertThat(done).containsExactly("prime", "release");
    hooks.afterRestore(context);
    assertThat(done).containsExactly("prime", "release", "reconnect");
    assertThat(lines).isEmpty();
  }

  @Test
  void aDatabaseThatIsDownBlocksNeitherTheCheckpointNorTheRestore() {
    List<String> done = new ArrayList<>();
    Step fails =
        new Step(
            "prime",
            LONG,
            () -> {
              throw new DatabaseUnavailableException("jdbc:mysql://host", new RuntimeException());
            });
    Step broken =
        new Step(
            "classes",
            LONG,
            () -> {
              throw new NoClassDefFoundError("x");
            });
    SnapStartHooks hooks =
        new SnapStartHooks(List.of(fails, broken, step("release", done)), List.of(fails), log);

    hooks.beforeCheckpoint(context);
    hooks.afterRestore(context);

    assertThat(done).containsExactly("release");
    assertThat(lines)
        .hasSize(3)
        .allMatch(line -> line.contains("hook step failed"))
        .noneMatch(line -> line.contains("jdbc:mysql"));
  }

  @Test
  void aStepThatHangsIsLeftBehind() throws InterruptedException {
    List<String> done = new ArrayList<>();
    CountDownLatch interrupted = new CountDownLatch(1);
    Step hangs =
        new Step(
            "prime",
            Duration.ofMillis(20),
            () -> {
              try {
                new CountDownLatch(1).await();
              } finally {
                interrupted.countDown();
              }
            });

    new SnapStartHooks(List.of(hangs, step("release", done)), List.of(), log)
        .beforeCheckpoint(context);

    interrupted.await();
    assertThat(done).containsExactly("release");
    assertThat(lines).singleElement().asString().contains("hook step took too long");
  }

  private static Step step(String name, List<String> done) {
    return new Step(name, LONG, () -> done.add(name));
  }
}
