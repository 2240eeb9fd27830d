package br.com.metas.mysql;

import br.com.metas.goals.DatabaseUnavailableException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells a server that is away from a statement that is wrong. */
final class MySqlFailures {
  /** 28000 is a refused login, 70100 an interrupted statement, 08 in front a lost connection. */
  private static final Set<String> STATES = Set.of("28000", "70100");

  /**
   * Too many connections (1040, 1203), server shutting down (1053), host blocked (1129), read only
   * (1290), lock wait (1205), deadlock (1213), interrupted (1317), out of time (3024).
   */
  private static final Set<Integer> CODES =
      Set.of(1040, 1053, 1129, 1203, 1205, 1213, 1290, 1317, 3024);

  private MySqlFailures() {}

  /** What the caller gets: "unavailable" if trying later may help, else a fault of ours. */
  static RuntimeException toDomain(SQLException failure) {
    return isUnavailable(failure)
        ? new DatabaseUnavailableException("MySQL does not answer", failure)
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
   * Whether a connection broke at once, as one does that the server closed while it was idle. Not
   * having got a connection at all is another thing: the pool has tried for as long as it may.
   */
  static boolean isDeadConnection(SQLException failure) {
    return isLost(failure)
        && !(failure instanceof SQLTransientConnectionException)
        && !isTimeout(failure);
  }

  /** The driver has a state of its own (S1000) for a connection that broke within a result. */
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
