package br.com.metas.evictor;

import br.com.metas.cache.table.LayerTable;
import br.com.metas.goals.GoalsDatabase;
import br.com.metas.goals.SellerId;
import br.com.metas.mysql.Credentials;
import br.com.metas.testkit.DyingCalls;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A separate process that dies before one of its calls to the table or the database. Its exit code
 * is then {@link DyingCalls#DEAD}, and 0 if it makes fewer calls.
 */
final class DyingProcess {
  static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

  /** The work of the process. */
  enum Work {
    FILL,
    REFRESH,
    REBUILD,
    EVICTION
  }

  private DyingProcess() {}

  /**
   * Arguments: the work, the number of calls before it dies, the table's endpoint, the database,
   * its owner's user and password, the seller.
   */
  public static void main(String... args) {
    DyingCalls dying =
        new DyingCalls(Integer.parseInt(args[1]), _ -> true, List.of(GoalsDatabase.Snapshot.class));
    Credentials owner = new Credentials(args[4], args[5]);
    SellerId seller = new SellerId(Long.parseLong(args[6]));
    try (Stack stack =
        new Stack(URI.create(args[2]), args[3], owner, () -> NOW, Duration.ofMinutes(10))) {
      LayerTable table = dying.before(LayerTable.class, stack.table());
      GoalsDatabase database = dying.before(GoalsDatabase.class, stack.database());
      switch (Work.valueOf(args[0])) {
        case FILL -> stack.read(stack.cache(table, database), seller, 6, false);
        case REFRESH -> stack.read(stack.cache(table, database), seller, 6, true);
        case REBUILD -> stack.rebuild(stack.cache(table, database), seller);
        case EVICTION ->
            Stack.deliver(
                stack.evictor(table),
                SalesDatabase.event(seller.value(), 0, LocalDate.of(2026, 1, 10)));
      }
    }
    Runtime.getRuntime().halt(0);
  }
}
