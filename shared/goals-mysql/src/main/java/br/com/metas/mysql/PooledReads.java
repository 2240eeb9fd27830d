package br.com.metas.mysql;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads on pooled connections, each asked again once, on a new connection, if the pooled one turns
 * out to be dead. Reads may be repeated: they change nothing. One that ran out of time is not
 * repeated. Thread-safe.
 */
final class PooledReads {
  private final MySqlPool pool;

  PooledReads(MySqlPool pool) {
    this.pool = pool;
  }

  /** What is done with a connection. */
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
   * A connection on which a question failed is in no state that anyone knows: one that broke within
   * a result would refuse the next question, and that one's failure would look like ours.
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
  MySqlSnapshot begin(Questions questions) {
    return twice(() -> MySqlSnapshot.begin(pool, questions));
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
