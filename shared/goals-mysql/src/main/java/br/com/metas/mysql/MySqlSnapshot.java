package br.com.metas.mysql;

import br.com.metas.goals.AnnualLayer;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.GoalsDatabase;
import br.com.metas.goals.LiveFigures;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.StaticLayer;
import br.com.metas.goals.WalletMonth;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;

/**
 * A read-only transaction, on the server that takes the writes. It checks this, because a pooled
 * connection can stay open while its server is demoted. The connection returns to the pool only
 * after the server has confirmed the end of the transaction. Otherwise it is discarded, so no later
 * read can see the old snapshot. Not thread-safe.
 */
final class MySqlSnapshot implements GoalsDatabase.Snapshot {
  /**
   * A snapshot of more than one statement needs REPEATABLE READ. Each session sets this when it
   * begins ({@code session.sql}).
   */
  private static final String BEGIN = "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY";

  private static final String END = "ROLLBACK";

  private final MySqlPool pool;
  private final Connection connection;
  private final WalletQueries queries;
  private boolean closed;

  private MySqlSnapshot(MySqlPool pool, Connection connection, WalletQueries queries) {
    this.pool = pool;
    this.connection = connection;
    this.queries = queries;
  }

  static MySqlSnapshot begin(MySqlPool pool, WalletQueries queries) throws SQLException {
    Connection connection = pool.borrow();
    try (Statement statement = connection.createStatement()) {
      statement.execute(BEGIN);
      // Checked after the snapshot began: if the server still takes writes, the snapshot contains
      // every earlier write.
      Writer.require(connection);
      return new MySqlSnapshot(pool, connection, queries);
    } catch (SQLException e) {
      pool.discard(connection);
      throw e;
    }
  }

  @Override
  public StaticLayer staticLayer(SellerId seller, GoalYear year) {
    return run(on -> queries.staticLayer(on, seller, year));
  }

  @Override
  public AnnualLayer annualLayer(SellerId seller, GoalYear year, YearMonth firstOpenMonth) {
    return run(on -> queries.annualLayer(on, seller, year, firstOpenMonth));
  }

  @Override
  public LiveFigures live(WalletMonth question) {
    return run(on -> queries.live(on, question));
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (Statement statement = connection.createStatement()) {
      statement.execute(END);
      connection.close();
    } catch (SQLException e) {
      pool.discard(connection);
    }
  }

  /** Runs another query in the same snapshot. */
  <T> T run(PooledReads.Read<T> query) {
    try {
      return query.from(connection);
    } catch (SQLException e) {
      throw MySqlFailures.toDomain(e);
    }
  }
}
