package br.com.metas.evictor;

import br.com.metas.events.AffectedSellers;
import br.com.metas.events.EventMetadata;
import br.com.metas.events.SaleRegistered;
import br.com.metas.goals.SellerId;
import br.com.metas.mysql.Credentials;
import br.com.metas.mysql.migration.Schema;
import br.com.metas.testkit.MySqlServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Wallets of a few customers each, and new sales. */
final class SalesDatabase {
  static final int CUSTOMERS = 5;

  private final String url;
  private final Credentials owner;

  private SalesDatabase(String url, Credentials owner) {
    this.url = url;
    this.owner = owner;
  }

  static SalesDatabase of(String url, Credentials owner) {
    return new SalesDatabase(url, owner);
  }

  /** Creates a database with wallets of sellers 1 to {@code sellers}. */
  static SalesDatabase create(MySqlServer server, String name, int sellers) throws SQLException {
    Credentials owner = new Credentials(server.adminUser(), server.adminPassword());
    try (Connection admin =
            DriverManager.getConnection(server.jdbcUrl(""), owner.username(), owner.password());
        Statement statement = admin.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + name);
      statement.execute("CREATE DATABASE " + name);
    }
    SalesDatabase database = new SalesDatabase(server.jdbcUrl(name), owner);
    Schema.migrate(database.url, owner);
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (int seller = 1; seller <= sellers; seller++) {
        for (int row = 0; row < CUSTOMERS; row++) {
          long customer = customer(seller, row);
          statement.execute(
              "INSERT INTO clientes VALUES (" + customer + ", 'Cliente', 'Recife', 'PE', NULL)");
          statement.execute(
              "INSERT INTO customer_goals VALUES (%d, 2026, %d, 'A', 1000.00, 900.00)"
                  .formatted(seller, customer));
        }
      }
    }
    return database;
  }

  static long customer(long seller, int row) {
    return seller * 1_000 + row;
  }

  String url() {
    return url;
  }

  Credentials owner() {
    return owner;
  }

  /** Commits a sale on the tenth of a month of 2026, and returns its event. */
  SaleRegistered sell(long seller, int row, int month, long cents) throws SQLException {
    LocalDate date = LocalDate.of(2026, month, 10);
    try (Connection connection = connect();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO Vendas_Historia (customer_id, seller_id, sale_date, amount)"
                    + " VALUES (?, ?, ?, ? / 100)")) {
      connection.setAutoCommit(false);
      insert.setLong(1, customer(seller, row));
      insert.setLong(2, seller);
      insert.setString(3, date + " 10:00:00");
      insert.setLong(4, cents);
      insert.executeUpdate();
      connection.commit();
    }
    return event(seller, row, date);
  }

  /** The event of a sale to a customer of this wallet. */
  static SaleRegistered event(long seller, int row, LocalDate date) {
    return new SaleRegistered(
        EventMetadata.of(UUID.randomUUID(), Instant.parse("2026-06-15T12:00:00Z")),
        AffectedSellers.of(new SellerId(seller)),
        customer(seller, row),
        1,
        date,
        SaleRegistered.Change.INSERTED);
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, owner.username(), owner.password());
  }
}
