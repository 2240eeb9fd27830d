package br.com.metas.evictor;

import br.com.metas.cache.table.LayerTable;
import br.com.metas.goals.GoalsDatabase;
import br.com.metas.goals.SellerId;
import br.com.metas.mysql.Credentials;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A separate process that dies without cleanup before one of its calls to the table or the
 * database. This also covers a death after the previous call, because a call without an answer has
 * the same effect.
 */
final class DyingProcess {
  /** Its exit code if it died as planned. The code is 0 if it made fewer calls. */
  static final int DEAD = 137;

  static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

  /** The work of the process. */
  enum Work {
    FILL,
    REFRESH,
    REBUILD,
    EVICTION
  }

  private final AtomicInteger callsLeft;

  private DyingProcess(int calls) {
    this.callsLeft = new AtomicInteger(calls);
  }

  /**
   * Arguments: the work, the number of calls before it dies, the table's endpoint, the database,
   * its owner's user and password, the seller.
   */
  public static void main(String... args) {
    DyingProcess dying = new DyingProcess(Integer.parseInt(args[1]));
    Credentials owner = new Credentials(args[4], args[5]);
    SellerId seller = new SellerId(Long.parseLong(args[6]));
    try (Stack stack =
        new Stack(URI.create(args[2]), args[3], owner, () -> NOW, Duration.ofMinutes(10))) {
      LayerTable table = dying.before(LayerTable.class, stack.table());
      GoalsDatabase database = dying.before(GoalsDatabase.class, stack.database());
      switch (Work.valueOf(args[0])) {
        case FILL -> stack.read(stack.cache(table, database), seller, 6, false);
        case REFRESH -> stack.read(stack.cache(table, database), seller, 6, true);
        case REBUILD -> stack.rebuild(stack.cache(table, database), seller);
        case EVICTION ->
            Stack.deliver(
                stack.evictor(table),
                SalesDatabase.event(seller.value(), 0, LocalDate.of(2026, 1, 10)));
      }
    }
    Runtime.getRuntime().halt(0);
  }

  private <T> T before(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (callsLeft.getAndDecrement() <= 0) {
                Runtime.getRuntime().halt(DEAD);
              }
              Object answer = call(real, method, arguments);
              return answer instanceof GoalsDatabase.Snapshot snapshot
                  ? before(GoalsDatabase.Snapshot.class, snapshot)
                  : answer;
            }));
  }

  private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
