package br.com.metas.mysql;

import br.com.metas.goals.DatabaseUnavailableException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Distinguishes an unavailable server from a wrong statement. */
final class MySqlFailures {
  /**
   * 28000 is a refused login, 70100 an interrupted statement. States that begin with 08 are lost
   * connections.
   */
  private static final Set<String> STATES = Set.of("28000", "70100");

  /**
   * Too many connections (1040, 1203), server shutting down (1053), host blocked (1129), read only
   * (1290), lock wait (1205), deadlock (1213), interrupted (1317), out of time (3024).
   */
  private static final Set<Integer> CODES =
      Set.of(1040, 1053, 1129, 1203, 1205, 1213, 1290, 1317, 3024);

  private MySqlFailures() {}

  /**
   * The exception for the caller: "unavailable" if a later attempt may succeed, otherwise a fault
   * of the program.
   */
  static RuntimeException toDomain(SQLException failure) {
    return isUnavailable(failure)
        ? new DatabaseUnavailableException("MySQL is unavailable", failure)
        : new IllegalStateException(
            "MySQL refused a statement: SQLState "
                + failure.getSQLState()
                + ", code "
                + failure.getErrorCode(),
            failure);
  }

  static boolean isUnavailable(SQLException failure) {
    String state = failure.getSQLState();
    return failure instanceof SQLTransientException
        || failure instanceof SQLRecoverableException
        || isLost(failure)
        || (state != null && STATES.contains(state))
        || CODES.contains(failure.getErrorCode());
  }

  /**
   * Whether the connection was dead, for example because the server closed it while it was idle. A
   * timeout of the pool is different: the pool could not open a connection in time.
   */
  static boolean isDeadConnection(SQLException failure) {
    return isLost(failure)
        && !(failure instanceof SQLTransientConnectionException)
        && !isTimeout(failure);
  }

  /** The driver uses its own state (S1000) for a connection that broke within a result. */
  private static boolean isLost(SQLException failure) {
    return (failure.getSQLState() != null && failure.getSQLState().startsWith("08"))
        || isCausedBy(failure, IOException.class);
  }

  private static boolean isTimeout(Throwable failure) {
    return isCausedBy(failure, SocketTimeoutException.class);
  }

  private static boolean isCausedBy(Throwable failure, Class<? extends IOException> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
