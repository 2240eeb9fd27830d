package br.com.metas.bench;

import br.com.metas.goals.WalletMonth;
import br.com.metas.mysql.MySqlGoals;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs only the SQL statement of a hit: the product's statement on one open connection. It fetches
 * the rows and drops them.
 */
final class BareSql implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement live;

  /**
   * @param url of the database, with options that cost no further round trips
   */
  BareSql(String url, WalletMonth question) throws SQLException, IOException {
    this.connection =
        DriverManager.getConnection(
            url
                + (url.contains("?") ? "&" : "?")
                + "useLocalSessionState=true&connectionTimeZone=UTC"
                + "&forceConnectionTimeZoneToSession=false&netTimeoutForStreamingResults=0",
            GoalsRequest.variable("BENCH_DB_USER"),
            GoalsRequest.variable("BENCH_DB_PASSWORD"));
    this.live =
        connection.prepareStatement(
            text(question), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
    live.setFetchSize(Integer.MIN_VALUE);
  }

  /** Runs the statement, and returns the number of rows. */
  int ask() throws SQLException {
    int rows = 0;
    try (ResultSet result = live.executeQuery()) {
      while (result.next()) {
        rows++;
      }
    }
    return rows;
  }

  /** The server's handler counters for one statement. */
  Map<String, Long> handlerCounters() throws SQLException {
    Map<String, Long> counters = new TreeMap<>();
    try (Statement statement = connection.createStatement()) {
      statement.execute("FLUSH STATUS");
      int rows = ask();
      counters.put("rows_returned", (long) rows);
      try (ResultSet status =
          statement.executeQuery("SHOW SESSION STATUS LIKE 'Handler\\_read\\_%'")) {
        while (status.next()) {
          counters.put(status.getString(1), status.getLong(2));
        }
      }
    }
    return counters;
  }

  /** Sales of the wallet from the first open month on: the rows that the statement must read. */
  long matchingSales(WalletMonth question) throws SQLException {
    try (PreparedStatement count =
        connection.prepareStatement(
            "SELECT COUNT(*) FROM customer_goals g JOIN Vendas_Historia v"
                + " ON v.customer_id = g.customer_id AND v.sale_date >= ?"
                + " WHERE g.seller_id = ? AND g.year = ?")) {
      count.setObject(1, question.openFrom());
      count.setLong(2, question.seller().value());
      count.setInt(3, question.year().value());
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static String text(WalletMonth question) throws IOException {
    Map<String, String> values = new HashMap<>();
    values.put("seller", Long.toString(question.seller().value()));
    values.put("year", question.year().toString());
    // The requested month is open, so its own range is empty.
    values.put("open_from", date(question.openFrom()));
    values.put("asked_from", date(question.openFrom()));
    values.put("asked_to", date(question.openFrom()));
    for (int month = 1; month <= 13; month++) {
      values.put("month_" + month, date(question.year().firstDay().plusMonths(month - 1L)));
    }
    String text;
    try (InputStream in = MySqlGoals.class.getResourceAsStream("live.sql")) {
      if (in == null) {
        throw new IllegalStateException("the product has no live.sql");
      }
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    text = text.replaceAll("--[^\n]*", "").replaceAll("\\s+", " ").strip();
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replaceAll(":" + value.getKey() + "\\b", value.getValue());
    }
    return text;
  }

  private static String date(LocalDate day) {
    return "'" + day + "'";
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
