package br.com.metas.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;

/** Whether a server takes writes: one that does not may lag behind the one that does. */
final class Writer {
  private static final SqlResource WRITER = SqlResource.of("writer");

  /** "Server rejected the connection": the connection is of no use, another one may be. */
  private static final String REJECTED = "08004";

  private Writer() {}

  /**
   * Asks the server.
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

  /** What is thrown where a server does not take writes. */
  static SQLNonTransientConnectionException readOnly() {
    return new SQLNonTransientConnectionException(
        "this MySQL is read only: a replica, or a writer that was demoted", REJECTED);
  }

  /** A number in MySQL, a word in newer MariaDB. */
  private static boolean isOff(String flag) {
    return "0".equals(flag) || "OFF".equals(flag);
  }
}
