package br.com.metas.doctor;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the server itself: version, role, modes, free connections. */
final class ServerCheck implements Check {
  private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)");
  private static final int MARIADB_OLDEST = 10_11;
  private static final int MYSQL_OLDEST = 8_00;

  /** The connections of a few warm instances of each function. */
  private static final int CONNECTIONS_WANTED = 40;

  @Override
  public List<Finding> look(Database database) throws SQLException {
    List<Finding> found = new ArrayList<>();
    version(database, found);
    role(database, found);
    modes(database, found);
    connections(database, found);
    return found;
  }

  private static void version(Database database, List<Finding> found) throws SQLException {
    String version = database.text("SELECT VERSION()");
    Matcher parts = VERSION.matcher(version);
    int number =
        parts.find()
            ? Integer.parseInt(parts.group(1)) * 100 + Integer.parseInt(parts.group(2))
            : 0;
    boolean old = number < (database.isMariaDb() ? MARIADB_OLDEST : MYSQL_OLDEST);
    if (old) {
      found.add(
          Finding.must(
              "version",
              "the server is " + version + "; MySQL 8.0 or MariaDB 10.11 is the oldest that fits",
              "-- upgrade the server; no statement can repair this"));
    }
  }

  private static void role(Database database, List<Finding> found) throws SQLException {
    String readOnly = database.text("SELECT @@GLOBAL.read_only");
    String innodb = database.text("SELECT @@GLOBAL.innodb_read_only");
    if (!isOff(readOnly) || !isOff(innodb)) {
      found.add(
          Finding.must(
              "role",
              "the server is read only: a replica, whose delay would be cached",
              "-- set GOALS_DB_URL to the server that takes the writes"));
    }
  }

  private static boolean isOff(String flag) {
    return flag.equals("0") || flag.equals("OFF");
  }

  private static void modes(Database database, List<Finding> found) throws SQLException {
    List<String> modes = List.of(database.text("SELECT @@GLOBAL.sql_mode").split(",", -1));
    if (modes.stream().noneMatch(mode -> mode.startsWith("STRICT_"))) {
      found.add(
          Finding.should(
              "sql_mode",
              "the server is not strict: a value that does not fit its column is cut off without an error",
              "SET GLOBAL sql_mode = CONCAT(@@GLOBAL.sql_mode, ',STRICT_TRANS_TABLES')"));
    }
  }

  private static void connections(Database database, List<Finding> found) throws SQLException {
    long most = Long.parseLong(database.text("SELECT @@GLOBAL.max_connections"));
    long open =
        Long.parseLong(
            String.join(
                "", database.ask("SHOW STATUS LIKE 'Threads_connected'", row -> row.getString(2))));
    if (most - open < CONNECTIONS_WANTED) {
      found.add(
          Finding.should(
              "connections",
              "%d of %d connections are open; the functions may need %d"
                  .formatted(open, most, CONNECTIONS_WANTED),
              "SET GLOBAL max_connections = " + (open + 2 * CONNECTIONS_WANTED)));
    }
  }
}
