package br.com.metas.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;

/** Checks whether a server takes writes. A server that does not may be a lagging replica. */
final class Writer {
  private static final SqlResource WRITER = SqlResource.of("writer");

  /** "Server rejected the connection": another connection may succeed. */
  private static final String REJECTED = "08004";

  private Writer() {}

  /**
   * Fails unless the server takes writes.
   *
   * @throws SQLNonTransientConnectionException if it is read only
   */
  static void require(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(WRITER.text())) {
      row.next();
      if (!isOff(row.getString(1)) || !isOff(row.getString(2))) {
        throw readOnly();
      }
    }
  }

  /** The exception for a server that does not take writes. */
  static SQLNonTransientConnectionException readOnly() {
    return new SQLNonTransientConnectionException(
        "this MySQL is read only: a replica, or a writer that was demoted", REJECTED);
  }

  /** MySQL returns a number, newer MariaDB a word. */
  private static boolean isOff(String flag) {
    return "0".equals(flag) || "OFF".equals(flag);
  }
}
