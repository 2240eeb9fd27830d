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
 * <p>{@link #prepare} does what a first query needs and no password. A function does this before a
 * snapshot of its memory is taken.
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
    // By default the pool pings a connection that was idle for half a second, which is a second
    // round trip for most requests. Here it pings after 30 seconds. If a connection is dead, the
    // query is repeated on a new one.
    if (System.getProperty(ALIVE_BYPASS) == null) {
      System.setProperty(ALIVE_BYPASS, THIRTY_SECONDS);
    }
  }

  /**
   * Borrows a connection that is in no transaction. Closing it returns it to the pool. The check
   * costs nothing, because every response of the server says whether a transaction is open. A
   * connection in a transaction would read an old snapshot, so it is discarded.
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

  /** Removes a borrowed connection from the pool, because its state is unknown. */
  void discard(Connection connection) {
    pool().evictConnection(connection);
  }

  /**
   * Removes all idle connections from the pool. If the server closed one, it has probably closed
   * all.
   */
  void discardIdle() {
    pool().getHikariPoolMXBean().softEvictConnections();
  }

  /** Loads classes and authorities. Reaches no server, and reads no credentials. */
  public void prepare() {
    DriverClasses.load(driver(), ConnectorProperties.reading(settings));
    pool();
    release();
  }

  /** Closes every connection; the next query opens new ones with credentials read anew. */
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
    // Construction succeeds even when MySQL is unreachable.
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
