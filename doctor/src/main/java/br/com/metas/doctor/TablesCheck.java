package br.com.metas.doctor;

import br.com.metas.mysql.SqlContract;
import br.com.metas.mysql.SqlResource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Checks that the tables of the shipped statements exist, and the types of their columns. */
final class TablesCheck implements Check {
  private static final String ABOUT = "table";
  private static final int NO_TABLE = 1146;
  private static final Set<String> WHOLE =
      Set.of("bigint", "int", "mediumint", "smallint", "tinyint", "year");
  private static final Set<String> TEXT =
      Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum");
  private static final Set<String> MONEY = Set.of("decimal", "bigint", "int");
  private static final Set<String> DATE = Set.of("datetime", "date");
  private static final String LOCAL_TIME = "-03:00";

  /** The requirements for a column: the accepted types, and the definition for a new column. */
  private record Wanted(Set<String> types, String definition) {}

  /** A column of the database. */
  private record Actual(String name, String type, String charset, String filledBy) {}

  private static final Map<String, Map<String, Wanted>> TABLES = tables();

  private static Map<String, Map<String, Wanted>> tables() {
    Map<String, Wanted> customers = new LinkedHashMap<>();
    customers.put("id", new Wanted(WHOLE, "BIGINT NOT NULL PRIMARY KEY"));
    customers.put("nome", new Wanted(TEXT, "VARCHAR(160) NOT NULL"));
    customers.put("cidade", new Wanted(TEXT, "VARCHAR(120) NOT NULL"));
    customers.put("estado", new Wanted(TEXT, "CHAR(2) NOT NULL"));
    customers.put("telefone", new Wanted(TEXT, "VARCHAR(20) NULL"));
    Map<String, Wanted> goals = new LinkedHashMap<>();
    goals.put("seller_id", new Wanted(WHOLE, "BIGINT NOT NULL"));
    goals.put("year", new Wanted(WHOLE, "SMALLINT NOT NULL"));
    goals.put("customer_id", new Wanted(WHOLE, "BIGINT NOT NULL"));
    goals.put("classification", new Wanted(TEXT, "CHAR(1) NOT NULL"));
    goals.put("goal", new Wanted(MONEY, "DECIMAL(15, 2) NOT NULL"));
    goals.put("sales_previous_year", new Wanted(MONEY, "DECIMAL(15, 2) NOT NULL"));
    Map<String, Wanted> sales = new LinkedHashMap<>();
    sales.put("customer_id", new Wanted(WHOLE, "BIGINT NOT NULL"));
    sales.put("sale_date", new Wanted(DATE, "DATETIME NOT NULL"));
    sales.put("amount", new Wanted(MONEY, "DECIMAL(15, 2) NOT NULL"));
    return Map.of("clientes", customers, "customer_goals", goals, IndexMigration.TABLE, sales);
  }

  /** Whether a shipped statement that no adopter's statement replaces reads a table. */
  static boolean isNeeded(String table) {
    return SqlContract.all().stream()
        .filter(contract -> !contract.optional())
        .map(SqlContract::name)
        .filter(name -> !SqlResource.isAdopters(name))
        .anyMatch(name -> SqlResource.of(name).text().matches(".*\\b" + table + "\\b.*"));
  }

  @Override
  public List<Finding> look(Database database) throws SQLException {
    List<Finding> found = new ArrayList<>();
    for (String table : List.of("clientes", "customer_goals", IndexMigration.TABLE)) {
      if (isNeeded(table)) {
        look(database, table, TABLES.getOrDefault(table, Map.of()), found);
      }
    }
    return found;
  }

  private static void look(
      Database database, String table, Map<String, Wanted> wanted, List<Finding> found)
      throws SQLException {
    try {
      database.ask("SELECT 1 FROM " + table + " LIMIT 0", row -> row.getInt(1));
    } catch (SQLException e) {
      found.add(absent(database, table, wanted, e));
      return;
    }
    Map<String, Actual> columns = columns(database, table);
    wanted.forEach((name, column) -> {
      Actual actual = columns.get(name);
      if (actual == null) {
        found.add(
            Finding.must(
                ABOUT,
                table + " has no column " + name,
                "ALTER TABLE %s ADD COLUMN %s %s".formatted(table, name, column.definition()),
                own()));
      } else if (actual.type().equals("timestamp")) {
        found.add(
            Finding.must(
                "time zone",
                table + "." + name + " is TIMESTAMP: its day depends on the session's time zone",
                "SET SESSION time_zone = '" + LOCAL_TIME + "'",
                modify(table, name, column)));
      } else if (!column.types().contains(actual.type())) {
        found.add(
            Finding.must(
                ABOUT,
                "%s.%s is %s, not %s"
                    .formatted(
                        table,
                        name,
                        actual.type().toUpperCase(Locale.ROOT),
                        column.definition().replaceAll(" (NOT )?NULL.*", "")),
                modify(table, name, column)));
      }
    });
    letters(table, columns, wanted, found);
    clock(database, table, columns, found);
  }

  private static Finding absent(
      Database database, String table, Map<String, Wanted> wanted, SQLException failure)
      throws SQLException {
    if (failure.getErrorCode() != NO_TABLE) {
      return Finding.must(
          "rights",
          "the user may not read " + table + ": " + failure.getMessage(),
          "GRANT SELECT ON %s.%s TO %s".formatted(database.schema(), table, database.account()));
    }
    StringBuilder create = new StringBuilder("CREATE TABLE " + table + " (");
    wanted.forEach(
        (name, column) -> create.append(name).append(' ').append(column.definition()).append(", "));
    create.setLength(create.length() - 2);
    if (table.equals("customer_goals")) {
      create.append(", PRIMARY KEY (seller_id, year, customer_id)");
      create.append(", UNIQUE KEY customer_goals_year_customer (year, customer_id)");
      create.append(", KEY customer_goals_year_seller (year, seller_id, goal)");
    } else if (table.equals(IndexMigration.TABLE)) {
      create.append(", KEY " + IndexMigration.NAME + " (customer_id, sale_date, amount)");
    }
    return Finding.must(
        ABOUT, "there is no table " + table, create + ") DEFAULT CHARSET = utf8mb4", own());
  }

  private static String own() {
    return "-- or use your own tables: docs/own-tables.md";
  }

  private static String modify(String table, String name, Wanted column) {
    return "ALTER TABLE %s MODIFY %s %s"
        .formatted(table, name, column.definition().replace(" PRIMARY KEY", ""));
  }

  private static Map<String, Actual> columns(Database database, String table) throws SQLException {
    Map<String, Actual> columns = new LinkedHashMap<>();
    database.ask(
        "SELECT COLUMN_NAME, DATA_TYPE, COALESCE(CHARACTER_SET_NAME, ''),"
            + " CONCAT(COALESCE(COLUMN_DEFAULT, ''), ' ', EXTRA)"
            + " FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?"
            + " ORDER BY ORDINAL_POSITION",
        row ->
            columns.put(
                row.getString(1).toLowerCase(Locale.ROOT),
                new Actual(
                    row.getString(1),
                    row.getString(2).toLowerCase(Locale.ROOT),
                    row.getString(3),
                    row.getString(4).toLowerCase(Locale.ROOT))),
        database.schema(),
        table);
    return columns;
  }

  private static void letters(
      String table, Map<String, Actual> columns, Map<String, Wanted> wanted, List<Finding> found) {
    List<String> other =
        columns.values().stream()
            .filter(column -> wanted.containsKey(column.name().toLowerCase(Locale.ROOT)))
            .filter(column -> !column.charset().isEmpty() && !column.charset().equals("utf8mb4"))
            .map(column -> column.name() + " is " + column.charset())
            .toList();
    if (!other.isEmpty()) {
      found.add(
          Finding.should(
              "charset",
              "%s is not utf8mb4: %s".formatted(table, String.join(", ", other)),
              "ALTER TABLE " + table + " CONVERT TO CHARACTER SET utf8mb4"));
    }
  }

  /** A column that the server fills by its clock has local time only if the clock does. */
  private static void clock(
      Database database, String table, Map<String, Actual> columns, List<Finding> found)
      throws SQLException {
    Actual date = columns.get("sale_date");
    String offset = database.text("SELECT TIMEDIFF(NOW(), UTC_TIMESTAMP())");
    if (date != null
        && date.filledBy().contains("current_timestamp")
        && !offset.startsWith("-03:00")) {
      found.add(
          Finding.should(
              "time zone",
              "%s.sale_date is filled by the server's clock, which is %s from UTC, not -03:00"
                  .formatted(table, offset),
              "SET GLOBAL time_zone = '" + LOCAL_TIME + "'"));
    }
  }
}
