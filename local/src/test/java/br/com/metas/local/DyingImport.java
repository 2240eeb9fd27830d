package br.com.metas.local;

import br.com.metas.local.data.SalesImport;
import br.com.metas.local.progress.Progress;
import br.com.metas.testkit.DyingCalls;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * A separate process that imports rows, and dies before one of its calls. Its exit code is then
 * {@link DyingCalls#DEAD}, and 0 if it makes fewer calls.
 */
final class DyingImport {
  /** The methods that call the server. */
  private static final Set<String> CALLS =
      Set.of("prepareStatement", "executeBatch", "commit", "rollback", "setAutoCommit");

  private DyingImport() {}

  /** Arguments: the number of calls to make, the database, its owner's user and password. */
  public static void main(String... args) throws SQLException {
    DyingCalls dying =
        new DyingCalls(
            Integer.parseInt(args[0]), CALLS::contains, List.of(PreparedStatement.class));
    Connection connection = DriverManager.getConnection(args[1], args[2], args[3]);
    new SalesImport(dying.before(Connection.class, connection), Progress.silent())
        .write(KilledImportTest.rows());
    Runtime.getRuntime().halt(0);
  }
}
