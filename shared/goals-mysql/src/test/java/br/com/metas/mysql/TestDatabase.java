package br.com.metas.mysql;

import br.com.metas.mysql.migration.DatabaseUsers;
import br.com.metas.mysql.migration.Schema;
import br.com.metas.testkit.MySqlServer;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A migrated database on a server, with the users of users.sql. */
final class TestDatabase implements AutoCloseable {
  static final Credentials READER = new Credentials("goals_reader", "reader-Secret1");
  static final Credentials RELAY = new Credentials("outbox_relay", "relay-Secret1");

  private final MySqlServer server;
  private final String name = "metas_" + UUID.randomUUID().toString().substring(0, 8);
  private final Connection owner;

  TestDatabase(MySqlServer server) throws SQLException {
    this.server = server;
    execute("CREATE DATABASE " + name);
    Schema.migrate(url(), admin());
    owner = connect(admin());
    createUsers();
  }

  String url() {
    return server.jdbcUrl(name) + "&rewriteBatchedStatements=true";
  }

  String name() {
    return name;
  }

  Credentials admin() {
    return new Credentials(server.adminUser(), server.adminPassword());
  }

  MySqlSettings settings() {
    return MySqlSettings.of(url(), TlsMode.DISABLED);
  }

  /** A pool with the user that may only read. */
  MySqlPool pool() {
    return new MySqlPool(settings(), () -> READER);
  }

  Connection connect(Credentials credentials) throws SQLException {
    return DriverManager.getConnection(url(), credentials.username(), credentials.password());
  }

  Connection owner() {
    return owner;
  }

  TestDatabase customer(long id, String name) throws SQLException {
    return customer(id, name, null);
  }

  TestDatabase customer(long id, String name, @Nullable String phone) throws SQLException {
    return insert("INSERT INTO clientes VALUES (?, ?, 'São Paulo', 'SP', ?)", id, name, phone);
  }

  TestDatabase goal(long seller, int year, long customer) throws SQLException {
    return insert(
        "INSERT INTO customer_goals VALUES (?, ?, ?, 'A', 1000.00, 900.00)",
        seller,
        year,
        customer);
  }

  TestDatabase sale(long customer, String date, String amount) throws SQLException {
    return insert(
        "INSERT INTO Vendas_Historia (customer_id, seller_id, sale_date, amount)"
            + " VALUES (?, 999, ?, ?)",
        customer,
        LocalDateTime.parse(date),
        new BigDecimal(amount));
  }

  TestDatabase insert(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = owner.prepareStatement(sql)) {
      for (int index = 0; index < values.length; index++) {
        statement.setObject(index + 1, values[index]);
      }
      statement.execute();
    }
    return this;
  }

  void clear() throws SQLException {
    for (String table :
        new String[] {"clientes", "customer_goals", "Vendas_Historia", "vendedores", "outbox"}) {
      insert("DELETE FROM " + table);
    }
  }

  /** A counter of the whole server, such as {@code Com_select}. */
  long counter(String counter) throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery("SHOW GLOBAL STATUS LIKE '" + counter + "'")) {
      rows.next();
      return rows.getLong(2);
    }
  }

  private void createUsers() throws SQLException {
    execute("DROP USER IF EXISTS 'goals_reader'@'%'");
    execute("DROP USER IF EXISTS 'outbox_relay'@'%'");
    for (String statement :
        new DatabaseUsers(name, READER.password(), RELAY.password()).statementsWithoutTls()) {
      execute(statement);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                server.jdbcUrl(""), server.adminUser(), server.adminPassword());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    owner.close();
    execute("DROP DATABASE " + name);
  }
}
