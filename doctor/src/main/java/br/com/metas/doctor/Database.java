package br.com.metas.doctor;

import br.com.metas.mysql.SqlResource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The database under examination, on one connection in a read-only transaction.
 *
 * @param connection a connection of the functions' user
 * @param schema the database's name
 * @param host the server's host, from the address
 * @param today today's date, in the running month
 */
record Database(Connection connection, String schema, String host, LocalDate today) {
  /** Converts a row of a result. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Every row of a query, with its parameter values in order. */
  <T> List<T> ask(String sql, RowReader<T> reader, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int index = 0; index < values.length; index++) {
        statement.setObject(index + 1, values[index]);
      }
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
      return found;
    }
  }

  /** The first column of the first row; "" if it is null or there is no row. */
  String text(String sql, Object... values) throws SQLException {
    List<Optional<String>> rows = ask(sql, row -> Optional.ofNullable(row.getString(1)), values);
    return rows.isEmpty() ? "" : rows.getFirst().orElse("");
  }

  /** The user of this connection as a statement names it, {@code 'name'@'host'}. */
  String account() throws SQLException {
    return "'" + text("SELECT CURRENT_USER()").replace("@", "'@'") + "'";
  }

  boolean isMariaDb() throws SQLException {
    return text("SELECT VERSION()").contains("MariaDB");
  }

  boolean hasTable(String table) throws SQLException {
    return !text(
            "SELECT 1 FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?",
            schema,
            table)
        .isEmpty();
  }

  /** The approximate number of rows of a table. */
  long rows(String table) throws SQLException {
    String rows =
        text(
            "SELECT TABLE_ROWS FROM information_schema.TABLES"
                + " WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?",
            schema,
            table);
    return rows.isEmpty() ? 0 : Long.parseLong(rows);
  }

  /**
   * The year for the queries: the running year if it has goals, else the latest year with goals.
   */
  OptionalInt year() throws SQLException {
    List<Integer> years = answer(SqlResource.of("years"), Map.of(), row -> row.getInt("year"));
    return years.stream().mapToInt(Integer::intValue).filter(year -> year <= today.getYear()).max();
  }

  /** The sellers of a year, ordered by number of customers, largest first. */
  List<Long> sellers(int year) throws SQLException {
    record Wallet(long seller, long customers) {}
    return answer(
            SqlResource.of("sellers"),
            Map.of("year", year),
            row -> new Wallet(row.getLong("seller_id"), row.getLong("customers")))
        .stream()
        .sorted((one, other) -> Long.compare(other.customers(), one.customers()))
        .map(Wallet::seller)
        .toList();
  }

  /** The result of one of the product's statements. */
  <T> List<T> answer(SqlResource statement, Map<String, Object> given, RowReader<T> reader)
      throws SQLException {
    return ask(statement.text(), reader, values(statement, given));
  }

  /** The values of a statement's parameters in order: the given values, else plausible defaults. */
  Object[] values(SqlResource statement, Map<String, Object> given) {
    Map<String, Object> values = new HashMap<>(given);
    int year = (Integer) values.computeIfAbsent("year", name -> today.getYear());
    return statement.parameters().stream()
        .map(name -> values.computeIfAbsent(name, missing -> likely(missing, year)))
        .toArray();
  }

  private Object likely(String parameter, int year) {
    LocalDate thisMonth = today.withDayOfMonth(1);
    if (parameter.matches("month_\\d+")) {
      int month = Integer.parseInt(parameter.substring("month_".length()));
      return LocalDate.of(year, 1, 1).plusMonths(month - 1L);
    }
    return switch (parameter) {
      case "seller", "customer" -> 1L;
      case "after" -> 0L;
      case "limit" -> 100;
      case "to_day" -> thisMonth.plusMonths(1);
      default -> thisMonth;
    };
  }

  /** Starts a read-only transaction, so that no statement can change anything. */
  void begin() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // The same settings as the product's own sessions.
      statement.execute(SqlResource.of("session").text());
      statement.execute("START TRANSACTION READ ONLY");
    }
  }
}
