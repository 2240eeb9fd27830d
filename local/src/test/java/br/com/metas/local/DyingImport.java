package br.com.metas.local;

import br.com.metas.local.data.SalesImport;
import br.com.metas.local.progress.Progress;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A separate process that imports rows, and halts before one of its calls without any cleanup. */
final class DyingImport {
  /** The exit code if it halted as planned; 0 if it made fewer calls. */
  static final int DEAD = 137;

  /** The methods that call the server. */
  private static final Set<String> CALLS =
      Set.of("prepareStatement", "executeBatch", "commit", "rollback", "setAutoCommit");

  private final AtomicInteger callsLeft;

  private DyingImport(int calls) {
    this.callsLeft = new AtomicInteger(calls);
  }

  /** Arguments: the number of calls to make, the database, its owner's user and password. */
  public static void main(String... args) throws SQLException {
    DyingImport dying = new DyingImport(Integer.parseInt(args[0]));
    Connection connection = DriverManager.getConnection(args[1], args[2], args[3]);
    new SalesImport(dying.before(Connection.class, connection), Progress.silent())
        .write(KilledImportTest.rows());
    Runtime.getRuntime().halt(0);
  }

  private <T> T before(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (CALLS.contains(method.getName()) && callsLeft.getAndDecrement() <= 0) {
                Runtime.getRuntime().halt(DEAD);
              }
              Object answer = call(real, method, arguments);
              return answer instanceof PreparedStatement statement
                  ? before(PreparedStatement.class, statement)
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
