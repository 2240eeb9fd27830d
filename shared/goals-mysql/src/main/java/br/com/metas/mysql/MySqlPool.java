package br.com.metas.mysql;

import com.mysql.cj.jdbc.Driver;
import com.mysql.cj.jdbc.JdbcConnection;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Connections to MySQL, opened when they are first needed. Thread-safe.
 *
 * <p>{@link #prepare} does what a first question needs and no password. A function does this before
 * a snapshot of its memory is taken.
 */
public final class MySqlPool implements AutoCloseable {
  private static final String ALIVE_BYPASS = "com.zaxxer.hikari.aliveBypassWindowMs";
  private static final String THIRTY_SECONDS = "30000";
  private static final Duration LONGEST_LIFE = Duration.ofMinutes(10);
  private static final Duration LONGEST_IDLE = Duration.ofMinutes(5);

  private final MySqlSettings settings;
  private final CredentialsSource credentials;
  private @Nullable HikariDataSource open;
  private boolean closed;

  public MySqlPool(MySqlSettings settings, CredentialsSource credentials) {
    this.settings = settings;
    this.credentials = credentials;
    // The pool pings a connection that was idle for half a second: a second round trip for most
    // requests. A connection that died meanwhile is met by asking again on a new one.
    if (System.getProperty(ALIVE_BYPASS) == null) {
      System.setProperty(ALIVE_BYPASS, THIRTY_SECONDS);
    }
  }

  /**
   * Borrows a connection that is in no transaction; closing it gives it back. The server says with
   * every answer whether a transaction is open, so this costs nothing. A connection that is still
   * in one would read an old snapshot, and is thrown away.
   */
  Connection borrow() throws SQLException {
    while (true) {
      Connection connection = pool().getConnection();
      if (!isInTransaction(connection)) {
        return connection;
      }
      discard(connection);
    }
  }

  private static boolean isInTransaction(Connection connection) throws SQLException {
    return connection
        .unwrap(JdbcConnection.class)
        .getSession()
        .getServerSession()
        .inTransactionOnServer();
  }

  /** Takes a borrowed connection out of the pool, because nobody knows what state it is in. */
  void discard(Connection connection) {
    pool().evictConnection(connection);
  }

  /** Takes all idle connections out of the pool: the server closed one, so likely all. */
  void discardIdle() {
    pool().getHikariPoolMXBean().softEvictConnections();
  }

  /** Loads classes and authorities. Reaches no server, and reads no credentials. */
  public void prepare() {
    DriverClasses.load(driver(), ConnectorProperties.reading(settings));
    pool();
    release();
  }

  /** Closes every connection; the next question opens new ones with credentials read anew. */
  public synchronized void release() {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  @Override
  public synchronized void close() {
    release();
    closed = true;
  }

  private synchronized HikariDataSource pool() {
    if (closed) {
      throw new IllegalStateException("the pool is closed");
    }
    if (open == null) {
      open = new HikariDataSource(config());
    }
    return open;
  }

  private HikariConfig config() {
    HikariConfig config = new HikariConfig();
    config.setPoolName("goals-mysql");
    config.setDataSource(new WriterConnections(driver(), settings, credentials));
    config.setMaximumPoolSize(settings.maxConnections());
    config.setMinimumIdle(0);
    config.setConnectionTimeout(settings.timeout().toMillis());
    config.setValidationTimeout(settings.timeout().toMillis());
    config.setMaxLifetime(LONGEST_LIFE.toMillis());
    config.setIdleTimeout(LONGEST_IDLE.toMillis());
    // A server that is away when this is made must not keep it from being made.
    config.setInitializationFailTimeout(-1);
    return config;
  }

  private static Driver driver() {
    try {
      return new Driver();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
