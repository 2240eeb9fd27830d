package br.com.metas.events.outbox;

import br.com.metas.events.EventExamples;
import br.com.metas.events.EventSource;
import br.com.metas.mysql.Credentials;
import br.com.metas.mysql.migration.DatabaseUsers;
import br.com.metas.mysql.migration.Schema;
import br.com.metas.testkit.MySqlServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A database with the project's schema and the relay's user. */
final class OutboxDatabase {
  static final String RELAY_USER = "outbox_relay";
  static final String RELAY_PASSWORD = "relay-secret";

  private final MySqlServer server;
  private final String name;

  private OutboxDatabase(MySqlServer server, String name) {
    this.server = server;
    this.name = name;
  }

  static OutboxDatabase create(MySqlServer server, String name) throws SQLException {
    OutboxDatabase database = new OutboxDatabase(server, name);
    try (Connection admin = database.connect("", server.adminUser(), server.adminPassword())) {
      execute(admin, "DROP DATABASE IF EXISTS " + name);
      execute(admin, "DROP USER IF EXISTS goals_reader");
      execute(admin, "DROP USER IF EXISTS " + RELAY_USER);
      execute(admin, "CREATE DATABASE " + name);
      Schema.migrate(
          server.jdbcUrl(name), new Credentials(server.adminUser(), server.adminPassword()));
      DatabaseUsers users = new DatabaseUsers(name, "reader-secret", RELAY_PASSWORD);
      for (String statement : users.statementsWithoutTls()) {
        execute(admin, statement);
      }
    }
    return database;
  }

  String url() {
    return server.jdbcUrl(name);
  }

  Connection owner() throws SQLException {
    return connect(name, server.adminUser(), server.adminPassword());
  }

  Connection relay() throws SQLException {
    return connect(name, RELAY_USER, RELAY_PASSWORD);
  }

  private Connection connect(String database, String user, String password) throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(database), user, password);
  }

  /** Appends sales with these event ids and commits. */
  void append(long from, long to) throws SQLException {
    try (Connection connection = owner()) {
      connection.setAutoCommit(false);
      for (long id = from; id <= to; id++) {
        new Outbox(new EventSource("sales.service")).append(connection, EventExamples.sale(id, 42));
      }
      connection.commit();
    }
  }

  long count(String condition) throws SQLException {
    return number("SELECT COUNT(*) FROM outbox WHERE " + condition);
  }

  long number(String query) throws SQLException {
    try (Connection connection = owner();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Executes the statements in one session, so that a SET affects the later ones. */
  void execute(String... statements) throws SQLException {
    try (Connection connection = owner()) {
      for (String sql : statements) {
        execute(connection, sql);
      }
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
