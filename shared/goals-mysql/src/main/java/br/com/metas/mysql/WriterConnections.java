package br.com.metas.mysql;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections to the MySQL that takes the writes. Thread-safe.
 *
 * <p>The credentials are kept until MySQL refuses them. They are then read again, and the login is
 * repeated once. A read-only server is refused. The session overrides limits and modes of the
 * server.
 */
final class WriterConnections implements DataSource {
  private static final String LOGIN_REFUSED = "28000";
  private static final SqlResource SESSION = SqlResource.of("session");

  private final Driver driver;
  private final String url;
  private final Properties properties;
  private final CredentialsSource source;
  private final int loginTimeoutSeconds;
  private volatile @Nullable Credentials known;

  WriterConnections(Driver driver, MySqlSettings settings, CredentialsSource source) {
    this.driver = driver;
    this.url = settings.url().value();
    this.properties = ConnectorProperties.reading(settings);
    this.source = source;
    this.loginTimeoutSeconds = Math.toIntExact(Math.max(1, settings.timeout().toSeconds()));
  }

  @Override
  public Connection getConnection() throws SQLException {
    Credentials credentials = known;
    if (credentials != null) {
      try {
        return open(credentials);
      } catch (SQLException e) {
        if (!LOGIN_REFUSED.equals(e.getSQLState())) {
          throw e;
        }
      }
    }
    Credentials fresh = source.read();
    Connection connection = open(fresh);
    known = fresh;
    return connection;
  }

  private Connection open(Credentials credentials) throws SQLException {
    Connection connection = getConnection(credentials.username(), credentials.password());
    try {
      prepare(connection);
      Writer.require(connection);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    Properties login = new Properties();
    login.putAll(properties);
    login.setProperty("user", username);
    login.setProperty("password", password);
    Connection connection = driver.connect(url, login);
    if (connection == null) {
      throw new SQLException("the MySQL driver does not accept this address");
    }
    return connection;
  }

  /** Sets the session's variables, so that global variables of the server have no effect. */
  private static void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(SESSION.text());
    }
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) {
    // The pool writes its own log.
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // The limit is in the properties, in milliseconds.
  }

  @Override
  public int getLoginTimeout() {
    return loginTimeoutSeconds;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("wraps nothing");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
