package br.com.metas.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One adopter's database: the project's tables without its constraints, in wider types, filled over
 * the years by programs that checked nothing ({@code hostile.sql} says what stands in it). The
 * wallet is that of {@link #SELLER} in {@link #YEAR}, as of {@link #TODAY}.
 */
public final class HostileRows {
  /** Whose wallet holds all kinds of bad rows. */
  public static final long SELLER = 42;

  /** A seller with one ordinary customer, who has to be there whatever happens to the others. */
  public static final long GOOD_SELLER = 7;

  public static final int YEAR = 2026;

  /** ISO date: November and December are open, what is before is closed. */
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
