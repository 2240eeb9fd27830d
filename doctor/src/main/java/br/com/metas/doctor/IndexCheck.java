package br.com.metas.doctor;

import br.com.metas.mysql.SqlResource;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Checks that the live statement reads only the rows that it needs. */
final class IndexCheck implements Check {
  private static final String ABOUT = "index";
  private static final String LIVE = "live";
  private static final String GOALS = "customer_goals";

  /** Index entries that the statement may read for each customer beside the sales. */
  private static final int PROBES = 8;

  private static final int READS_A_SALE = 2;

  @Override
  public List<Finding> look(Database database) throws SQLException {
    List<Finding> found = new ArrayList<>();
    if (!SqlResource.isAdopters(LIVE)) {
      if (database.hasTable(IndexMigration.TABLE)) {
        salesIndex(database, found);
      }
      if (database.hasTable(GOALS)) {
        walletKey(database, found);
      }
    }
    if (found.isEmpty()) {
      try {
        plan(database, found);
      } catch (SQLException e) {
        boolean wrongType = e.getErrorCode() == 0 && !Doctor.isConnectionLost(e);
        if (!wrongType && !StatementsCheck.REPORTED_ELSEWHERE.contains(e.getErrorCode())) {
          throw e;
        }
      }
    }
    return found;
  }

  private static void salesIndex(Database database, List<Finding> found) throws SQLException {
    Map<String, List<String>> indexes = indexes(database, IndexMigration.TABLE);
    List<String> own = indexes.getOrDefault(IndexMigration.NAME, List.of());
    if (own.equals(IndexMigration.COLUMNS)) {
      return;
    }
    if (!own.isEmpty()) {
      found.add(
          Finding.must(
              ABOUT,
              "%s is on (%s), not on (%s)"
                  .formatted(
                      IndexMigration.NAME,
                      String.join(", ", own),
                      String.join(", ", IndexMigration.COLUMNS)),
              "ALTER TABLE " + IndexMigration.TABLE + " DROP INDEX " + IndexMigration.NAME,
              "-- then run the doctor again: it says how to create the index"));
      return;
    }
    for (Map.Entry<String, List<String>> index : indexes.entrySet()) {
      if (index.getValue().equals(IndexMigration.COLUMNS)) {
        found.add(
            Finding.must(
                ABOUT,
                "the index has another name: " + index.getKey(),
                "ALTER TABLE %s RENAME INDEX %s TO %s"
                    .formatted(IndexMigration.TABLE, index.getKey(), IndexMigration.NAME)));
        return;
      }
    }
    found.add(
        new Finding(
            ABOUT,
            Finding.Weight.MUST,
            "%s has no index %s (%s)"
                .formatted(
                    IndexMigration.TABLE,
                    IndexMigration.NAME,
                    String.join(", ", IndexMigration.COLUMNS)),
            IndexMigration.of(database)));
  }

  private static void walletKey(Database database, List<Finding> found) throws SQLException {
    List<String> wanted = List.of("seller_id", "year", "customer_id");
    List<String> key = indexes(database, GOALS).getOrDefault("PRIMARY", List.of());
    if (!key.equals(wanted)) {
      String change = key.isEmpty() ? "" : "DROP PRIMARY KEY, ";
      found.add(
          Finding.must(
              ABOUT,
              "the primary key of customer_goals is (%s), not (%s)"
                  .formatted(String.join(", ", key), String.join(", ", wanted)),
              "ALTER TABLE customer_goals %sADD PRIMARY KEY (%s)"
                  .formatted(change, String.join(", ", wanted))));
    }
  }

  /** The columns of a table's indexes, in order. */
  private static Map<String, List<String>> indexes(Database database, String table)
      throws SQLException {
    Map<String, List<String>> indexes = new LinkedHashMap<>();
    database.ask(
        "SELECT INDEX_NAME, COLUMN_NAME FROM information_schema.STATISTICS"
            + " WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? ORDER BY INDEX_NAME, SEQ_IN_INDEX",
        row ->
            indexes
                .computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                .add(row.getString(2)),
        database.schema(),
        table);
    return indexes;
  }

  private static void plan(Database database, List<Finding> found) throws SQLException {
    OptionalInt year = database.year();
    List<Long> sellers = year.isPresent() ? database.sellers(year.getAsInt()) : List.of();
    if (sellers.isEmpty()) {
      return;
    }
    Map<String, Object> wallet = Map.of("year", year.getAsInt(), "seller", sellers.getFirst());
    SqlResource live = SqlResource.of(LIVE);
    Set<Long> customers = new HashSet<>();
    long noise = touched(database, () -> {});
    long[] sales = new long[1];
    long touched =
        touched(
                database,
                () ->
                    database.answer(
                        live,
                        wallet,
                        row -> {
                          sales[0] += row.getObject("amount") == null ? 0 : 1;
                          return customers.add(row.getLong("customer_id"));
                        }))
            - noise;
    long allowed = (long) PROBES * (customers.size() + 1) + READS_A_SALE * sales[0];
    if (touched > allowed) {
      List<String> statements = new ArrayList<>();
      statements.add("-- its plan:");
      lines(database, live, wallet).forEach(line -> statements.add("--   " + line));
      statements.add("ANALYZE TABLE " + IndexMigration.TABLE + ", customer_goals");
      found.add(
          new Finding(
              ABOUT,
              Finding.Weight.SHOULD,
              ("the live statement read %,d index entries for %,d customers with %,d sales; at most"
                      + " %,d are expected")
                  .formatted(touched, customers.size(), sales[0], allowed),
              statements));
    }
  }

  @FunctionalInterface
  private interface Question {
    void ask() throws SQLException;
  }

  /**
   * The number of entries that this session's handlers read meanwhile. The query for the counters
   * counts too.
   */
  private static long touched(Database database, Question question) throws SQLException {
    long before = reads(database);
    question.ask();
    return reads(database) - before;
  }

  private static long reads(Database database) throws SQLException {
    return database.ask("SHOW SESSION STATUS LIKE 'Handler_read%'", row -> row.getLong(2)).stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private static List<String> lines(
      Database database, SqlResource statement, Map<String, Object> wallet) throws SQLException {
    // By default MySQL 9 prints a tree instead of lines. MariaDB knows only lines.
    String explain = database.isMariaDb() ? "EXPLAIN " : "EXPLAIN FORMAT=TRADITIONAL ";
    List<String> lines = new ArrayList<>();
    try (PreparedStatement prepared =
        database.connection().prepareStatement(explain + statement.text())) {
      int position = 0;
      for (Object value : database.values(statement, wallet)) {
        prepared.setObject(++position, value);
      }
      try (ResultSet rows = prepared.executeQuery()) {
        while (rows.next()) {
          lines.add(
              "%s: type %s, key %s, rows %s, %s"
                  .formatted(
                      rows.getString("table"),
                      rows.getString("type"),
                      rows.getString("key"),
                      rows.getString("rows"),
                      rows.getString("Extra")));
        }
      }
    }
    return lines;
  }
}
