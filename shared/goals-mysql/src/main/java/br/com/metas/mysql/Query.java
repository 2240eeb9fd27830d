package br.com.metas.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/**
 * A query: a statement with values for its parameters. Immutable.
 *
 * @param statement the statement
 * @param values a value for each parameter
 */
record Query(SqlResource statement, Map<String, Object> values) {
  Query {
    values = Map.copyOf(values);
    if (!values.keySet().containsAll(statement.parameters())) {
      throw new IllegalArgumentException("a value is missing for " + statement.name());
    }
  }

  /** Receives rows, one at a time. */
  @FunctionalInterface
  interface RowReader {
    void row(ResultSet row) throws SQLException;
  }

  /**
   * Executes the statement and streams its rows. The result is never in memory as a whole, and the
   * server opens no cursor.
   */
  void run(Connection connection, RowReader reader) throws SQLException {
    try (PreparedStatement prepared =
        connection.prepareStatement(
            statement.text(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      // This value tells Connector/J to stream row by row.
      prepared.setFetchSize(Integer.MIN_VALUE);
      int position = 0;
      for (String parameter : statement.parameters()) {
        prepared.setObject(++position, values.get(parameter));
      }
      try (ResultSet rows = prepared.executeQuery()) {
        // The driver's own rows: the pool's proxy costs a call a value.
        ResultSet own = rows.unwrap(ResultSet.class);
        while (own.next()) {
          reader.row(own);
        }
      }
    }
  }
}
