package br.com.metas.doctor;

import br.com.metas.mysql.AdopterSql;
import br.com.metas.mysql.SqlContract;
import br.com.metas.mysql.SqlResource;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Runs every statement of the product for the largest wallet. Checks that the server accepts it,
 * the names and types of its columns, the order of its rows, and that each key has one row.
 *
 * @param folder the folder of the adopter's own statements, for file and line in messages
 * @param alone whether this check runs alone; then no other check reports a missing table, column
 *     or index, or a wrong type
 */
record StatementsCheck(Path folder, boolean alone) implements Check {
  private static final String ABOUT = "statement";
  private static final int NO_TABLE = 1146;
  private static final int NO_COLUMN = 1054;
  private static final int NO_INDEX = 1176;
  private static final Set<Integer> NO_RIGHT = Set.of(1142, 1143, 1044);

  /** MySQL's errors that another check reports: a missing table, column, index or right. */
  static final Set<Integer> REPORTED_ELSEWHERE =
      Set.of(NO_TABLE, NO_COLUMN, NO_INDEX, 1142, 1143, 1044);

  /** MySQL's errors after which the product continues without sellers' names. */
  private static final Set<Integer> NOT_KEPT = Set.of(NO_COLUMN, 1142, 1143, NO_TABLE, 1356);

  private static final Set<Integer> WHOLE =
      Set.of(Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT, Types.BIT);
  private static final Set<Integer> DECIMAL = Set.of(Types.DECIMAL, Types.NUMERIC);
  private static final Set<Integer> TEXT = Set.of(Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR);
  private static final Set<Integer> TIME = Set.of(Types.DATE, Types.TIMESTAMP);

  @Override
  public List<Finding> look(Database database) throws SQLException {
    List<Finding> found = new ArrayList<>();
    for (AdopterSql.Fault fault : AdopterSql.faults(folder)) {
      found.add(Finding.must(ABOUT, fault.toString(), "-- change that file"));
    }
    Map<String, Object> wallet = largestWallet(database);
    for (SqlContract contract : SqlContract.all()) {
      look(database, contract, wallet, found);
    }
    for (SqlContract contract : SqlContract.ofBacktest()) {
      ofBacktest(database, contract, found);
    }
    return found;
  }

  private static Map<String, Object> largestWallet(Database database) {
    Map<String, Object> wallet = new HashMap<>();
    try {
      OptionalInt year = database.year();
      if (year.isPresent()) {
        wallet.put("year", year.getAsInt());
        database.sellers(year.getAsInt()).stream()
            .findFirst()
            .ifPresent(seller -> wallet.put("seller", seller));
      }
    } catch (SQLException e) {
      // Reported below, for the statement that fails.
      return wallet;
    }
    return wallet;
  }

  private void look(
      Database database, SqlContract contract, Map<String, Object> wallet, List<Finding> found) {
    ask(database, contract, SqlResource.of(contract.name()), wallet, found);
    if (contract.isNarrowed() && found.isEmpty()) {
      // The same statement for one customer has the same columns.
      ask(database, contract, SqlResource.ofOneCustomer(contract.name()), wallet, found);
    }
  }

  private void ask(
      Database database,
      SqlContract contract,
      SqlResource statement,
      Map<String, Object> wallet,
      List<Finding> found) {
    try (PreparedStatement prepared = database.connection().prepareStatement(statement.text())) {
      int position = 0;
      for (Object value : database.values(statement, wallet)) {
        prepared.setObject(++position, value);
      }
      try (ResultSet rows = prepared.executeQuery()) {
        if (alone || SqlResource.isAdopters(contract.name())) {
          columns(contract, rows.getMetaData(), found);
        }
        rows(contract, rows, found);
      }
    } catch (SQLException e) {
      if (contract.optional() && NOT_KEPT.contains(e.getErrorCode())) {
        found.add(nameless(database, contract, e));
      } else if (alone
          || SqlResource.isAdopters(contract.name())
          || !REPORTED_ELSEWHERE.contains(e.getErrorCode())) {
        found.add(refused(database, contract.name(), e));
      }
    }
  }

  private Finding nameless(Database database, SqlContract contract, SQLException failure) {
    return Finding.may(
        "names",
        "sellers have no names, only numbers: %s: %s"
            .formatted(where(contract.name(), 1), failure.getMessage()),
        "-- if you want names and have no table of your own (docs/own-tables.md)",
        "CREATE TABLE IF NOT EXISTS vendedores (id BIGINT NOT NULL PRIMARY KEY,"
            + " nome VARCHAR(160) NOT NULL) DEFAULT CHARSET = utf8mb4",
        "GRANT SELECT ON " + database.schema() + ".vendedores TO " + user(database));
  }

  /** These statements read the whole history, so they are prepared but not run. */
  private void ofBacktest(Database database, SqlContract contract, List<Finding> found) {
    SqlResource statement = SqlResource.of(contract.name());
    String sql =
        "SELECT * FROM (" + statement.text().replaceFirst("\\s*;\\s*$", "") + ") AS answer LIMIT 0";
    boolean own = SqlResource.isAdopters(contract.name());
    try (PreparedStatement prepared = database.connection().prepareStatement(sql)) {
      int position = 0;
      for (Object value : database.values(statement, Map.of())) {
        prepared.setObject(++position, value);
      }
      try (ResultSet rows = prepared.executeQuery()) {
        if (alone || own) {
          columns(contract, rows.getMetaData(), found);
        }
      }
    } catch (SQLException e) {
      if (own || AdopterSql.isUsed() || !REPORTED_ELSEWHERE.contains(e.getErrorCode())) {
        found.add(
            Finding.may(
                "backtest",
                "make backtest can't run: %s: %s"
                    .formatted(where(contract.name(), 1), e.getMessage()),
                "-- write adopter/sql/%s.sql for your own tables (docs/own-tables.md)"
                    .formatted(contract.name())));
      }
    }
  }

  private Finding refused(Database database, String name, SQLException failure) {
    String what = where(name, 1) + ": " + failure.getMessage();
    String own =
        "-- or write adopter/sql/" + name + ".sql for your own tables (docs/own-tables.md)";
    int code = failure.getErrorCode();
    if (code == NO_INDEX) {
      return SqlResource.isAdopters(name)
          ? Finding.must(
              ABOUT,
              what,
              "-- create that index, on customer, date and amount of the table (docs/own-tables.md,"
                  + " section 2), or leave the hint out of "
                  + where(name, 1))
          : Finding.must(ABOUT, what, "-- create the index that is named below", own);
    }
    if (code == NO_TABLE || code == NO_COLUMN) {
      return Finding.must(
          ABOUT,
          what,
          "-- create it as in shared/goals-mysql/src/main/resources/br/com/metas/mysql/migration",
          own);
    }
    if (NO_RIGHT.contains(code)) {
      String words = String.valueOf(failure.getMessage());
      String table = words.replaceFirst(".*for table [`']?(?:\\w+`?\\.`?)?(\\w+).*", "$1");
      return Finding.must(
          ABOUT,
          what,
          "GRANT SELECT ON " + database.schema() + "." + table + " TO " + user(database));
    }
    return Finding.must(ABOUT, what, "-- change " + where(name, 1));
  }

  private static String user(Database database) {
    try {
      return database.account();
    } catch (SQLException e) {
      return "CURRENT_USER()";
    }
  }

  private void columns(SqlContract contract, ResultSetMetaData columns, List<Finding> found)
      throws SQLException {
    Map<String, Integer> positions = new HashMap<>();
    for (int position = 1; position <= columns.getColumnCount(); position++) {
      positions.put(columns.getColumnLabel(position).toLowerCase(Locale.ROOT), position);
    }
    for (SqlContract.Column column : contract.columns()) {
      Integer position = positions.get(column.name());
      if (position == null) {
        found.add(
            Finding.must(
                ABOUT,
                where(contract.name(), 1) + ": has no column " + column.name(),
                "-- select it: " + column.kind() + " AS " + column.name()));
      } else if (!fits(column.kind(), columns, position)) {
        found.add(wrongType(contract, column, columns, position));
      }
    }
  }

  private Finding wrongType(
      SqlContract contract, SqlContract.Column column, ResultSetMetaData columns, int position)
      throws SQLException {
    String what =
        "%s: %s is %s, not %s"
            .formatted(
                where(contract.name(), line(contract.name(), column.name())),
                column.name(),
                columns.getColumnTypeName(position),
                column.kind());
    String table = columns.getTableName(position);
    String origin = columns.getColumnName(position);
    if (table.isEmpty() || column.kind() == SqlContract.Kind.TEXT) {
      return Finding.must(ABOUT, what, "-- CAST it in that statement");
    }
    return Finding.must(
        ABOUT, what, "ALTER TABLE " + table + " MODIFY " + origin + " " + type(column.kind()));
  }

  private static String type(SqlContract.Kind kind) {
    return switch (kind) {
      case WHOLE -> "BIGINT NOT NULL";
      case MONEY -> "DECIMAL(15, 2) NOT NULL";
      case DATE_TIME -> "DATETIME NOT NULL";
      case TEXT -> "VARCHAR(160)";
    };
  }

  private static boolean fits(SqlContract.Kind kind, ResultSetMetaData columns, int position)
      throws SQLException {
    int type = columns.getColumnType(position);
    return switch (kind) {
      case WHOLE ->
          WHOLE.contains(type) || (DECIMAL.contains(type) && columns.getScale(position) == 0);
      case MONEY -> DECIMAL.contains(type) || WHOLE.contains(type);
      case TEXT -> TEXT.contains(type);
      case DATE_TIME -> TIME.contains(type);
    };
  }

  private void rows(SqlContract contract, ResultSet rows, List<Finding> found) throws SQLException {
    Optional<BigDecimal> before = Optional.empty();
    Set<String> nulls = new TreeSet<>();
    boolean ordered = true;
    boolean once = true;
    while (rows.next()) {
      for (SqlContract.Column column : contract.columns()) {
        if (!column.nullable() && rows.getObject(column.name()) == null) {
          nulls.add(column.name());
        }
      }
      if (contract.key().isPresent()) {
        BigDecimal key = rows.getBigDecimal(contract.key().get());
        int step = before.isPresent() && key != null ? before.get().compareTo(key) : -1;
        ordered &= step <= 0;
        once &= step != 0;
        before = Optional.ofNullable(key);
      }
    }
    if (!alone && !SqlResource.isAdopters(contract.name())) {
      // RowsCheck reports the rows of the shipped tables, and the product accepts NULL there.
      nulls.clear();
    }
    for (String column : nulls) {
      found.add(
          Finding.must(
              ABOUT,
              where(contract.name(), line(contract.name(), column))
                  + ": "
                  + column
                  + " is NULL in some rows",
              "-- COALESCE it in that statement, or correct those rows"));
    }
    String key = contract.key().orElse("");
    if (!ordered) {
      found.add(
          Finding.must(
              ABOUT,
              where(contract.name(), 1) + ": its rows are not in the order of " + key,
              "-- end it with ORDER BY " + key));
    } else if (!once) {
      found.add(
          Finding.must(
              ABOUT,
              where(contract.name(), 1) + ": more than one row has the same " + key,
              "-- GROUP BY " + key + " in that statement, or delete the surplus rows"));
    }
  }

  private int line(String name, String column) {
    return SqlResource.isAdopters(name)
        ? AdopterSql.lineOf(folder.resolve(name + ".sql"), column).orElse(1)
        : 1;
  }

  private String where(String name, int line) {
    return SqlResource.isAdopters(name)
        ? folder.resolve(name + ".sql") + ":" + line
        : name + ".sql";
  }
}
