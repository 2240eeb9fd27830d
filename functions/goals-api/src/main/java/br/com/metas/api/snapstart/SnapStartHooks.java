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
 * What happens around a SnapStart checkpoint. Neither hook ever throws or hangs: a MySQL that is
 * down must not block a deployment, and a restored function has ten seconds (AWS Lambda Developer
 * Guide, "Runtime hooks for Lambda SnapStart").
 *
 * <p>Before: the code of a request is run once, so that its classes are in the snapshot, and
 * nothing that is one instance's own (connections, credentials, layers) is made. After: MySQL is
 * reached, with the secret as it is then.
 */
public final class SnapStartHooks implements Resource {
  private final List<Step> beforeCheckpoint;
  private final List<Step> afterRestore;
  private final FunctionLog log;

  /** What a step does; it may fail. */
  @FunctionalInterface
  public interface Action {
    void run() throws Exception;
  }

  /**
   * One thing to do.
   *
   * @param name for the log
   * @param limit the longest that it is waited for
   * @param action what it does
   */
  public record Step(String name, Duration limit, Action action) {}

  /**
   * @param beforeCheckpoint run in this order, whatever comes of each
   * @param afterRestore run in this order, whatever comes of each
   */
  public SnapStartHooks(List<Step> beforeCheckpoint, List<Step> afterRestore, FunctionLog log) {
    this.beforeCheckpoint = List.copyOf(beforeCheckpoint);
    this.afterRestore = List.copyOf(afterRestore);
    this.log = log;
  }

  /** Asks the runtime to call these hooks; it holds them weakly, so the caller must keep them. */
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

  /** On a thread of its own, because nothing else ends a step that hangs. */
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
