package br.com.metas.mysql;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads on pooled connections. If the pooled connection is dead, the read is repeated once on a new
 * one. This is safe, because reads change nothing. A read that timed out is not repeated.
 * Thread-safe.
 */
final class PooledReads {
  private final MySqlPool pool;

  PooledReads(MySqlPool pool) {
    this.pool = pool;
  }

  /** A read on a connection. */
  @FunctionalInterface
  interface Read<T> {
    T from(Connection connection) throws SQLException;
  }

  /**
   * Reads outside of any transaction.
   *
   * @throws br.com.metas.goals.DatabaseUnavailableException if MySQL does not answer in time
   */
  <T> T read(Read<T> read) {
    return twice(() -> {
      try (Connection connection = pool.borrow()) {
        return read(connection, read);
      }
    });
  }

  /**
   * Discards the connection after a failure, because its state is unknown. For example, a
   * connection that broke within a result would refuse the next query, and this would look like a
   * fault of the program.
   */
  private <T> T read(Connection connection, Read<T> read) throws SQLException {
    try {
      return read.from(connection);
    } catch (SQLException e) {
      pool.discard(connection);
      throw e;
    }
  }

  /**
   * Begins a snapshot.
   *
   * @throws br.com.metas.goals.DatabaseUnavailableException if MySQL does not answer in time
   */
  MySqlSnapshot begin(WalletQueries queries) {
    return twice(() -> MySqlSnapshot.begin(pool, queries));
  }

  private <T> T twice(Attempt<T> attempt) {
    try {
      return attempt.run();
    } catch (SQLException first) {
      if (!MySqlFailures.isDeadConnection(first)) {
        throw MySqlFailures.toDomain(first);
      }
    }
    pool.discardIdle();
    try {
      return attempt.run();
    } catch (SQLException second) {
      throw MySqlFailures.toDomain(second);
    }
  }

  private interface Attempt<T> {
    T run() throws SQLException;
  }
}
