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
 * The database that is looked at, over one connection in a transaction that may only read.
 *
 * @param connection of the user that the functions will have
 * @param schema its name
 * @param host where it listens, as the address says
 * @param today the day of the running month
 */
record Database(Connection connection, String schema, String host, LocalDate today) {
  /** What a result's row becomes. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Every row of a question, its values given in order. */
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

  /** The first column of the first row; "" where it is null or there is none. */
  String text(String sql, Object... values) throws SQLException {
    List<Optional<String>> rows = ask(sql, row -> Optional.ofNullable(row.getString(1)), values);
    return rows.isEmpty() ? "" : rows.getFirst().orElse("");
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

  /** About as many rows as a table has. */
  long rows(String table) throws SQLException {
    String rows =
        text(
            "SELECT TABLE_ROWS FROM information_schema.TABLES"
                + " WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?",
            schema,
            table);
    return rows.isEmpty() ? 0 : Long.parseLong(rows);
  }

  /** The year to ask about: the running one if it has goals, else the latest that has. */
  OptionalInt year() throws SQLException {
    List<Integer> years = answer(SqlResource.of("years"), Map.of(), row -> row.getInt("year"));
    return years.stream().mapToInt(Integer::intValue).filter(year -> year <= today.getYear()).max();
  }

  /** The sellers of a year, those with the most customers first. */
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

  /** The answer to one of the product's statements. */
  <T> List<T> answer(SqlResource statement, Map<String, Object> given, RowReader<T> reader)
      throws SQLException {
    return ask(statement.text(), reader, values(statement, given));
  }

  /** The values of a statement's parameters in order: those given, else ones that make sense. */
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

  /** A statement that is only a question must not be able to change anything. */
  void begin() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // As the product's own sessions are.
      statement.execute(SqlResource.of("session").text());
      statement.execute("START TRANSACTION READ ONLY");
    }
  }
}
