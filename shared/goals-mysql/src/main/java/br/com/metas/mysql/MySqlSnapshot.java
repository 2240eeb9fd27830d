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
 * A read-only transaction that began after it was asked for, on a server that takes the writes: a
 * pooled connection may have stayed open while its server was demoted. The connection goes back to
 * the pool only when the server has confirmed the end of the transaction; else it is thrown away,
 * so that no later read can meet the old snapshot. Not thread-safe.
 */
final class MySqlSnapshot implements GoalsDatabase.Snapshot {
  /**
   * A snapshot that lasts longer than one statement wants REPEATABLE READ, which each session sets
   * for itself when it begins ({@code session.sql}).
   */
  private static final String BEGIN = "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY";

  private static final String END = "ROLLBACK";

  private final MySqlPool pool;
  private final Connection connection;
  private final Questions questions;
  private boolean closed;

  private MySqlSnapshot(MySqlPool pool, Connection connection, Questions questions) {
    this.pool = pool;
    this.connection = connection;
    this.questions = questions;
  }

  static MySqlSnapshot begin(MySqlPool pool, Questions questions) throws SQLException {
    Connection connection = pool.borrow();
    try (Statement statement = connection.createStatement()) {
      statement.execute(BEGIN);
      // After the snapshot: a server that still takes writes has every write until then in it.
      Writer.require(connection);
      return new MySqlSnapshot(pool, connection, questions);
    } catch (SQLException e) {
      pool.discard(connection);
      throw e;
    }
  }

  @Override
  public StaticLayer staticLayer(SellerId seller, GoalYear year) {
    return ask(on -> questions.staticLayer(on, seller, year));
  }

  @Override
  public AnnualLayer annualLayer(SellerId seller, GoalYear year, YearMonth firstOpenMonth) {
    return ask(on -> questions.annualLayer(on, seller, year, firstOpenMonth));
  }

  @Override
  public LiveFigures live(WalletMonth question) {
    return ask(on -> questions.live(on, question));
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

  /** Asks something else of the same moment. */
  <T> T ask(PooledReads.Read<T> question) {
    try {
      return question.from(connection);
    } catch (SQLException e) {
      throw MySqlFailures.toDomain(e);
    }
  }
}
