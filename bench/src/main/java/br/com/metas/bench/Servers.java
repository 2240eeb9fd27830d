package br.com.metas.bench;

import br.com.metas.testkit.EmbeddedDynamoDb;
import br.com.metas.testkit.EmbeddedMySql;
import br.com.metas.testkit.SecretsStandIn;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;

/**
 * The servers of a run, in a separate process: the embedded MySQL, DynamoDB Local and the stand-in
 * for Secrets Manager. Argument: the folder that keeps the sales between runs.
 */
final class Servers {
  private static final String USER = "bench";
  private static final String SECRET = "arn:aws:secretsmanager:sa-east-1:123456789012:secret:bench";

  private final EmbeddedMySql mysql;
  private final EmbeddedDynamoDb dynamoDb;

  private Servers(EmbeddedMySql mysql, EmbeddedDynamoDb dynamoDb) {
    this.mysql = mysql;
    this.dynamoDb = dynamoDb;
  }

  static void main(String[] arguments) throws Exception {
    Commands commands = Commands.takeOver();
    Path home = Path.of(arguments[0]).toAbsolutePath();
    try (EmbeddedMySql mysql = EmbeddedMySql.startKeeping(home);
        EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.start();
        SecretsStandIn secrets = SecretsStandIn.start()) {
      Servers servers = new Servers(mysql, dynamoDb);
      servers.tune();
      secrets.put(SECRET, USER, USER);
      ObjectNode ready =
          Commands.done()
              .put("mysql_host", mysql.host())
              .put("mysql_port", mysql.port())
              .put("mysql_user", USER)
              .put("dynamodb", dynamoDb.endpoint().toString())
              .put("secrets", secrets.endpoint().toString())
              .put("secret", SECRET);
      commands.serve(
          ready,
          Map.of(
              "generate",
                  asked ->
                      servers.generate(
                          new SalesData(
                              mysql,
                              SalesData.Wallets.valueOf(asked.path("wallets").asText()),
                              asked.path("rows").asLong(),
                              asked.path("sales_a_customer").asInt(),
                              LocalDate.parse(asked.path("last_day").asText()))),
              "table", asked -> servers.table(asked.path("name").asText())));
    }
  }

  /**
   * Sets memory for ten million sales, and creates a user with the functions' rights and a user
   * that may write.
   */
  private void tune() throws SQLException {
    execute(
        "SET GLOBAL innodb_buffer_pool_size = 3221225472",
        "SET GLOBAL innodb_log_file_size = 268435456",
        "CREATE USER IF NOT EXISTS '" + USER + "'@'%' IDENTIFIED BY '" + USER + "'",
        "GRANT ALL ON *.* TO '" + USER + "'@'%'");
  }

  /** Creates a database with that many sales, unless the folder has it. */
  private ObjectNode generate(SalesData data) throws SQLException {
    String mark = data.database() + "_until_" + data.lastDay().toString().replace("-", "");
    boolean there = exists(mark);
    if (!there) {
      data.generate();
      // The marker must reach the disk only after everything before it.
      execute("SET GLOBAL innodb_flush_log_at_trx_commit = 1", "CREATE DATABASE " + mark);
    }
    return Commands.done().put("database", data.database()).put("generated", !there);
  }

  private ObjectNode table(String name) {
    dynamoDb.createTable(name, false);
    return Commands.done();
  }

  private boolean exists(String database) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SHOW DATABASES LIKE '" + database + "'")) {
      return rows.next();
    }
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(mysql.jdbcUrl(""), mysql.adminUser(), mysql.adminPassword());
  }
}
