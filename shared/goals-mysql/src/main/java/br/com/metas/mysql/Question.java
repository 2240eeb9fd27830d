package br.com.metas.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/**
 * A statement with values for its parameters, ready to be asked. Immutable.
 *
 * @param statement the statement
 * @param values a value for each name it has
 */
record Question(SqlResource statement, Map<String, Object> values) {
  Question {
    values = Map.copyOf(values);
    if (!values.keySet().containsAll(statement.parameters())) {
      throw new IllegalArgumentException("a value is missing for " + statement.name());
    }
  }

  /** Takes rows, one at a time. */
  @FunctionalInterface
  interface RowReader {
    void row(ResultSet row) throws SQLException;
  }

  /**
   * Sends the statement and reads its rows as they come: memory holds what the reader keeps, never
   * the whole result, and the server opens no cursor.
   */
  void ask(Connection connection, RowReader reader) throws SQLException {
    try (PreparedStatement prepared =
        connection.prepareStatement(
            statement.text(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      // Connector/J's sign for "row by row".
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
