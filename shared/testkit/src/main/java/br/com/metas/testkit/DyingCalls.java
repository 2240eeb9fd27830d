package br.com.metas.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Ends this process, without any cleanup, before one of its calls. This also covers a death after
 * the previous call, because a call whose answer is lost has the same effect. Thread-safe.
 */
public final class DyingCalls {
  /** The exit code of a process that died as planned. */
  public static final int DEAD = 137;

  private final AtomicInteger callsLeft;
  private final Predicate<String> counted;
  private final List<Class<?>> answers;

  /**
   * @param calls the calls that it makes before it dies
   * @param counted whether a method with this name counts
   * @param answers interfaces whose calls count too, if a call returns one of them
   */
  public DyingCalls(int calls, Predicate<String> counted, List<Class<?>> answers) {
    this.callsLeft = new AtomicInteger(calls);
    this.counted = counted;
    this.answers = List.copyOf(answers);
  }

  /** The same object, but the process may die before a call. */
  public <T> T before(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (counted.test(method.getName()) && callsLeft.getAndDecrement() <= 0) {
                Runtime.getRuntime().halt(DEAD);
              }
              return wrapped(call(real, method, arguments));
            }));
  }

  private @Nullable Object wrapped(@Nullable Object answer) {
    for (Class<?> type : answers) {
      if (type.isInstance(answer)) {
        return wrapped(type, answer);
      }
    }
    return answer;
  }

  private <T> T wrapped(Class<T> type, Object answer) {
    return before(type, type.cast(answer));
  }

  private static @Nullable Object call(
      Object real, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
