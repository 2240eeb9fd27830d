package br.com.metas.api.snapstart;

import br.com.metas.functions.FunctionLog;
import br.com.metas.functions.LogLine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * The hooks before and after a SnapStart checkpoint. They never throw and never hang: an
 * unavailable MySQL must not block a deployment, and a restored function has ten seconds (AWS
 * Lambda Developer Guide, "Runtime hooks for Lambda SnapStart").
 *
 * <p>Before the checkpoint, the code of a request is run once, so that its classes are in the
 * snapshot, and nothing that belongs to one instance (connections, credentials, layers) is created.
 * After a restore, MySQL is reached, with the current secret.
 */
public final class SnapStartHooks implements Resource {
  private final List<Step> beforeCheckpoint;
  private final List<Step> afterRestore;
  private final FunctionLog log;

  /** The action of a step. It may fail. */
  @FunctionalInterface
  public interface Action {
    void run() throws Exception;
  }

  /**
   * A step of a hook.
   *
   * @param name for the log
   * @param limit the longest time to wait for the step
   * @param action the action
   */
  public record Step(String name, Duration limit, Action action) {}

  /**
   * @param beforeCheckpoint steps to run in this order, even if some of them fail
   * @param afterRestore steps to run in this order, even if some of them fail
   */
  public SnapStartHooks(List<Step> beforeCheckpoint, List<Step> afterRestore, FunctionLog log) {
    this.beforeCheckpoint = List.copyOf(beforeCheckpoint);
    this.afterRestore = List.copyOf(afterRestore);
    this.log = log;
  }

  /**
   * Registers these hooks in the runtime. The caller must keep a reference, because the runtime
   * keeps only a weak one.
   */
  public SnapStartHooks register() {
    Core.getGlobalContext().register(this);
    return this;
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    beforeCheckpoint.forEach(this::attempt);
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    afterRestore.forEach(this::attempt);
  }

  /** Runs a step on a separate thread, so that a step that hangs can be left behind. */
  private void attempt(Step step) {
    FutureTask<Boolean> task =
        new FutureTask<>(() -> {
          step.action().run();
          return true;
        });
    Thread.ofPlatform().daemon().name("snapstart-" + step.name()).start(task);
    try {
      task.get(step.limit().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      log.write(
          LogLine.warn("hook step failed")
              .with("step", step.name())
              .with("cause", Optional.ofNullable(e.getCause()).orElse(e).getClass().getName()));
    } catch (TimeoutException e) {
      task.cancel(true);
      log.write(LogLine.warn("hook step took too long").with("step", step.name()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
