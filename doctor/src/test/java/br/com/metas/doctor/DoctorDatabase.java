package br.com.metas.doctor;

import br.com.metas.mysql.Credentials;
import br.com.metas.mysql.MySqlUrl;
import br.com.metas.mysql.migration.Schema;
import br.com.metas.testkit.HostileRows;
import br.com.metas.testkit.MySqlServer;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A test's own database on a server, with an owner and a user who may only read. Must be closed.
 */
final class DoctorDatabase implements AutoCloseable {
  static final String PASSWORD = "doctor";
  private static final InstantSource NOVEMBER =
      InstantSource.fixed(Instant.parse("2026-11-20T15:00:00Z"));

  private final MySqlServer server;
  private final String name = "doctor_" + UUID.randomUUID().toString().replace("-", "");
  private final String user = "u" + name.substring(7, 22);
  private final Connection owner;

  private DoctorDatabase(MySqlServer server) throws SQLException {
    this.server = server;
    try (Connection connection = connect("");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
      statement.execute("CREATE USER '" + user + "'@'%' IDENTIFIED BY '" + PASSWORD + "'");
    }
    owner = connect(name);
  }

  /** The shipped schema with a wallet, and a reader with the right rights. */
  static DoctorDatabase sound(MySqlServer server) throws SQLException {
    DoctorDatabase examined = new DoctorDatabase(server);
    Schema.migrate(
        server.jdbcUrl(examined.name), new Credentials(server.adminUser(), server.adminPassword()));
    examined.run(
        "INSERT INTO clientes VALUES (7, 'Padaria São João', 'Campinas', 'SP', '+5519987654321')",
        "INSERT INTO customer_goals VALUES (42, 2026, 7, 'A', 1000.00, 900.00)",
        "INSERT INTO Vendas_Historia (customer_id, seller_id, sale_date, amount)"
            + " VALUES (7, 42, '2026-11-10 10:00:00', 150.50)");
    examined.mayRead("clientes", "customer_goals", "Vendas_Historia", "vendedores");
    return examined;
  }

  /** The database of the product's own tests, with invalid rows of every kind. */
  static DoctorDatabase hostile(MySqlServer server) throws SQLException {
    DoctorDatabase examined = new DoctorDatabase(server);
    Schema.migrate(
        server.jdbcUrl(examined.name), new Credentials(server.adminUser(), server.adminPassword()));
    HostileRows.fill(examined.owner);
    examined.run("SET SESSION sql_mode = @@GLOBAL.sql_mode");
    examined.mayRead("clientes", "customer_goals", "Vendas_Historia", "vendedores");
    return examined;
  }

  /** Tables with typical mistakes. */
  static DoctorDatabase of(MySqlServer server, String... statements) throws SQLException {
    DoctorDatabase examined = new DoctorDatabase(server);
    examined.run(statements);
    return examined;
  }

  private void mayRead(String... tables) throws SQLException {
    for (String table : tables) {
      run("GRANT SELECT ON " + name + "." + table + " TO {user}");
    }
  }

  void run(String... statements) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql.replace("{database}", name).replace("{user}", "'" + user + "'@'%'"));
      }
    }
  }

  /** Runs a finding's statements as the database's owner. */
  void repair(Finding finding) throws SQLException {
    for (String statement : finding.statements()) {
      if (!statement.startsWith("--")) {
        run(statement);
      }
    }
  }

  Doctor doctor() {
    return doctor(user, PASSWORD, name, server.port());
  }

  Doctor doctor(String reader, String password, String database, int port) {
    String url = "jdbc:mysql://" + server.host() + ":" + port + "/" + database;
    return new Doctor(
        new MySqlUrl(url), reader, password, Optional.empty(), Path.of("no-adopter"), NOVEMBER);
  }

  /** A doctor that also trusts this authority. */
  Doctor doctor(Optional<X509Certificate> authority) {
    Doctor usual = doctor();
    return new Doctor(usual.url(), user, PASSWORD, authority, usual.adopterSql(), usual.clock());
  }

  String user() {
    return user;
  }

  String database() {
    return name;
  }

  int port() {
    return server.port();
  }

  /** But for TLS: a server in a container is another machine's, with a certificate of its own. */
  List<Finding> findings() throws Doctor.CannotExamineException {
    return doctor().examine().findings().stream()
        .filter(finding -> !finding.about().equals("TLS"))
        .toList();
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        server.jdbcUrl(database), server.adminUser(), server.adminPassword());
  }

  @Override
  public void close() throws SQLException {
    run("DROP USER {user}", "DROP DATABASE " + name);
    owner.close();
  }
}
