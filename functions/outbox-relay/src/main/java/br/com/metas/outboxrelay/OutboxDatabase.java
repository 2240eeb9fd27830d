package br.com.metas.outboxrelay;

import br.com.metas.events.outbox.Connections;
import br.com.metas.functions.DatabaseSecret.Credentials;
import br.com.metas.mysql.ConnectorProperties;
import br.com.metas.mysql.MySqlSettings;
import com.mysql.cj.jdbc.Driver;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * Opens one connection per run. The relay runs once a minute, so a pool would only keep an idle
 * connection. The credentials are read for each connection, so a new password is used at once.
 * Thread-safe.
 */
final class OutboxDatabase implements Connections {
  private final MySqlSettings settings;
  private final Supplier<Credentials> credentials;

  OutboxDatabase(MySqlSettings settings, Supplier<Credentials> credentials) {
    this.settings = settings;
    this.credentials = credentials;
  }

  @Override
  public Connection open() throws SQLException {
    Credentials login = credentials.get();
    Properties properties = ConnectorProperties.connection(settings);
    properties.setProperty("user", login.username());
    properties.setProperty("password", login.password());
    properties.setProperty("rewriteBatchedStatements", "true");
    Connection connection = new Driver().connect(settings.url().value(), properties);
    if (connection == null) {
      throw new SQLException("the MySQL driver does not accept this address");
    }
    return connection;
  }
}
