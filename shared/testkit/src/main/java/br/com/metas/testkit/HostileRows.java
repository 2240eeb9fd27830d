package br.com.metas.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One adopter's database: the project's tables without its constraints, in wider types, with
 * invalid rows from programs that checked nothing ({@code hostile.sql} describes them). The wallet
 * is that of {@link #SELLER} in {@link #YEAR}; today is {@link #TODAY}.
 */
public final class HostileRows {
  /** The seller whose wallet has all kinds of invalid rows. */
  public static final long SELLER = 42;

  /** A seller with one valid customer, whose wallet must be right in every case. */
  public static final long GOOD_SELLER = 7;

  public static final int YEAR = 2026;

  /** ISO date: November and December are open, earlier months are closed. */
  public static final String TODAY = "2026-12-01";

  private HostileRows() {}

  /**
   * Puts the rows into a database that has the project's schema and is otherwise empty.
   *
   * @param owner may change tables
   */
  public static void fill(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      for (String sql : script().replaceAll("--[^\n]*", "").split(";", -1)) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
    }
  }

  private static String script() {
    try (InputStream in = HostileRows.class.getResourceAsStream("hostile.sql")) {
      if (in == null) {
        throw new IllegalStateException("hostile.sql is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
