package br.com.metas.local;

import br.com.metas.local.settings.ExternalDatabase;
import br.com.metas.mysql.AdopterSql;
import br.com.metas.mysql.Credentials;
import br.com.metas.mysql.migration.DatabaseUsers;
import br.com.metas.mysql.migration.Schema;
import br.com.metas.testkit.MySqlServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The sales database of a run.
 *
 * @param host where it listens
 * @param port its port
 * @param database its schema
 * @param url without credentials
 * @param owner the user that may write; it stands for the ERP
 * @param reader the user of the API; it may only SELECT, if the runner created the users
 */
record SalesDatabase(
    String host, int port, String database, String url, Credentials owner, Credentials reader) {
  private static final String NAME = "metas";
  private static final String PASSWORD = "local";

  /** The runner's own server, with the schema, the deployed functions' users and no rows. */
  static SalesDatabase on(MySqlServer server) throws SQLException {
    Credentials owner = new Credentials(server.adminUser(), server.adminPassword());
    Credentials reader = new Credentials("goals_reader", PASSWORD);
    run(server.jdbcUrl(""), owner, "CREATE DATABASE " + NAME + " CHARACTER SET utf8mb4");
    SalesDatabase made =
        new SalesDatabase(server.host(), server.port(), NAME, server.jdbcUrl(NAME), owner, reader);
    Schema.migrate(made.url, owner);
    for (String sql : new DatabaseUsers(NAME, PASSWORD, PASSWORD).statementsWithoutTls()) {
      run(made.url, owner, sql);
    }
    return made;
  }

  /**
   * A server that the runner did not start. Its tables are created if all of them are missing. An
   * adopter's own tables are left as they are, and no table is created if the adopter's own
   * statements read other tables.
   */
  static SalesDatabase on(ExternalDatabase server) throws SQLException {
    SalesDatabase found = asItIs(server);
    if (!AdopterSql.isUsed() && !found.hasTable("customer_goals")) {
      Schema.migrate(found.url, found.owner);
    }
    return found;
  }

  /** A server that the runner did not start, with or without tables. Nothing is created. */
  static SalesDatabase asItIs(ExternalDatabase server) {
    Credentials user = new Credentials(server.user(), server.password());
    return new SalesDatabase(
        server.url().host(),
        server.url().port(),
        server.url().database(),
        server.url().value(),
        user,
        user);
  }

  /** Opens a connection of the owner that writes many rows in one statement. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        url + (url.contains("?") ? "&" : "?") + "rewriteBatchedStatements=true",
        owner.username(),
        owner.password());
  }

  /** Whether any table that the figures come from has a row. */
  boolean hasRows() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet answer =
            statement.executeQuery(
                "SELECT EXISTS (SELECT 1 FROM clientes) OR EXISTS (SELECT 1 FROM customer_goals)"
                    + " OR EXISTS (SELECT 1 FROM Vendas_Historia)")) {
      answer.next();
      return answer.getBoolean(1);
    }
  }

  /** Whether sellers' names can be stored: the table is optional in an existing database. */
  boolean keepsSellerNames() throws SQLException {
    return hasTable("vendedores");
  }

  boolean hasTable(String table) throws SQLException {
    try (Connection connection = connect();
        ResultSet tables = connection.getMetaData().getTables(database, null, table, null)) {
      return tables.next();
    }
  }

  private static void run(String url, Credentials user, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url, user.username(), user.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
