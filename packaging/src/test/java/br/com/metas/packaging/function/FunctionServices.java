package br.com.metas.packaging.function;

import br.com.metas.mysql.Credentials;
import br.com.metas.mysql.migration.Schema;
import br.com.metas.testkit.DynamoDbServer;
import br.com.metas.testkit.EventBusStandIn;
import br.com.metas.testkit.MySqlServer;
import br.com.metas.testkit.SecretsStandIn;
import br.com.metas.testkit.SqsStandIn;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The services around a deployed function: MySQL with a wallet of one customer, DynamoDB, Secrets
 * Manager, SQS and EventBridge. Must be closed.
 *
 * <p>Seller 42's customer 7 has a goal of 1,000.00 for 2025 and bought for 150.50 on 10 March 2025.
 */
final class FunctionServices implements AutoCloseable {
  static final String TABLE = "GoalsTable";
  static final String BUS = "lead-events";
  static final String READER = "packaging_reader";
  static final String FIRST_PASSWORD = "aPasswordToBeFound1";
  private static final String DATABASE = "metas_packaging";
  private static final String READER_SECRET =
      "arn:aws:secretsmanager:us-east-1:123456789012:secret:r";
  private static final String RELAY_SECRET =
      "arn:aws:secretsmanager:us-east-1:123456789012:secret:o";

  private final MySqlServer mysql = MySqlServer.start();
  private final DynamoDbServer dynamoDb = DynamoDbServer.choose(System.getenv());
  private final SecretsStandIn secrets = SecretsStandIn.start();
  private final EventBusStandIn bus = EventBusStandIn.accepting();
  private final SqsStandIn queue = SqsStandIn.start();

  FunctionServices() throws IOException, SQLException {
    dynamoDb.createTable(TABLE, false);
    execute("", "DROP DATABASE IF EXISTS " + DATABASE, "CREATE DATABASE " + DATABASE);
    Schema.migrate(
        mysql.jdbcUrl(DATABASE), new Credentials(mysql.adminUser(), mysql.adminPassword()));
    execute(
        DATABASE,
        "DROP USER IF EXISTS packaging_reader",
        "DROP USER IF EXISTS packaging_relay",
        "CREATE USER packaging_reader IDENTIFIED BY '" + FIRST_PASSWORD + "'",
        "CREATE USER packaging_relay IDENTIFIED BY 'relay'",
        "GRANT SELECT ON " + DATABASE + ".clientes TO packaging_reader",
        "GRANT SELECT ON " + DATABASE + ".customer_goals TO packaging_reader",
        "GRANT SELECT ON " + DATABASE + ".Vendas_Historia TO packaging_reader",
        "GRANT SELECT ON " + DATABASE + ".vendedores TO packaging_reader",
        "GRANT SELECT, UPDATE, DELETE ON " + DATABASE + ".outbox TO packaging_relay",
        "INSERT INTO clientes VALUES (7, 'Padaria São João', 'Campinas', 'SP', '+5519987654321')",
        "INSERT INTO customer_goals VALUES (42, 2025, 7, 'A', 1000.00, 900.00)",
        "INSERT INTO Vendas_Historia (customer_id, seller_id, sale_date, amount)"
            + " VALUES (7, 42, '2025-03-10 10:00:00', 150.50)");
    secrets.put(READER_SECRET, READER, FIRST_PASSWORD);
    secrets.put(RELAY_SECRET, "packaging_relay", "relay");
  }

  SecretsStandIn secrets() {
    return secrets;
  }

  EventBusStandIn bus() {
    return bus;
  }

  SqsStandIn queue() {
    return queue;
  }

  /** Changes the reader's password, in MySQL and in its secret. */
  void rotate(String password) throws SQLException {
    execute(DATABASE, "ALTER USER packaging_reader IDENTIFIED BY '" + password + "'");
    secrets.put(READER_SECRET, READER, password);
  }

  /** The variables of a function for these services, as the template sets them. */
  Map<String, String> variables(String function) {
    return variables(function, mysql.port());
  }

  /** The same variables with a MySQL port on which nothing listens. */
  Map<String, String> variablesWithoutMySql(String function) {
    return variables(function, 1);
  }

  private Map<String, String> variables(String function, int mysqlPort) {
    Map<String, String> parameters =
        Map.of(
            "Environment",
            "test",
            "DatabaseHost",
            mysql.host(),
            "DatabasePort",
            Integer.toString(mysqlPort),
            "DatabaseName",
            DATABASE,
            "DatabaseUrlOptions",
            "sslMode=DISABLED&allowPublicKeyRetrieval=true",
            "DatabaseSecretArn",
            READER_SECRET,
            "OutboxDatabaseSecretArn",
            RELAY_SECRET,
            "GoalsTable",
            TABLE,
            "LeadEventsBus",
            BUS,
            "RebuildQueue",
            queue.url());
    Map<String, String> variables = new TreeMap<>(Packages.built().variables(function, parameters));
    // A machine that is busy with a build is slow, so short time limits are raised.
    variables.replaceAll((name, value) ->
        name.endsWith("TIMEOUT_MS") && Integer.parseInt(value) < 5_000 ? "5000" : value);
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.endpoint().toString());
    variables.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", secrets.endpoint().toString());
    variables.put("AWS_ENDPOINT_URL_SQS", queue.endpoint().toString());
    variables.put("AWS_ENDPOINT_URL_EVENTBRIDGE", bus.endpoint().toString());
    return variables;
  }

  /** The cache's HEAD of a seller; empty if there is none. */
  Map<String, AttributeValue> head(long seller) {
    try (DynamoDbClient client = dynamoDb.client()) {
      return client
          .getItem(get ->
              get.tableName(TABLE)
                  .consistentRead(true)
                  .key(
                      Map.of(
                          "pk", AttributeValue.fromS("SELLER#" + seller),
                          "sk", AttributeValue.fromS("HEAD"))))
          .item();
    }
  }

  /** Runs a query as the database's owner, and returns its one number. */
  long number(String sql) throws SQLException {
    try (Connection connection = connect(DATABASE);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Runs statements as the database's owner. */
  void execute(String sql) throws SQLException {
    execute(DATABASE, sql);
  }

  private void execute(String database, String... statements) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        mysql.jdbcUrl(database), mysql.adminUser(), mysql.adminPassword());
  }

  @Override
  public void close() {
    queue.close();
    bus.close();
    secrets.close();
    try {
      dynamoDb.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      mysql.close();
    }
  }
}
