package br.com.metas.evictor;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.cache.GoalsCache;
import br.com.metas.goals.CacheStatus;
import br.com.metas.goals.SellerId;
import br.com.metas.testkit.DyingCalls;
import br.com.metas.testkit.DynamoDbServer;
import br.com.metas.testkit.EmbeddedDynamoDb;
import br.com.metas.testkit.MySqlServer;
import br.com.metas.testkit.OtherJvm;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A real process that dies between the eviction and the deletion of the old chunks. Other than in
 * {@link KilledEverywhereTest}, no event comes again before the reads.
 */
@Tag("container")
class KilledEvictionTest {
  private static final SellerId SELLER = new SellerId(1);

  /** The call that replaces HEAD. */
  private static final int CALLS_BEFORE_DELETES = 1;

  @Test
  void afterAnEvictorDiedBeforeDeletingChunksNobodyReadsThem()
      throws IOException, InterruptedException, SQLException {
    Instant now = Instant.parse("2026-06-15T12:00:00Z");
    try (MySqlServer server = MySqlServer.start();
        DynamoDbServer dynamo = EmbeddedDynamoDb.start()) {
      dynamo.createTable(Stack.TABLE, false);
      SalesDatabase sales = SalesDatabase.create(server, "killed_eviction", 1);
      try (Stack stack =
          new Stack(
              dynamo.endpoint(), sales.url(), sales.owner(), () -> now, Duration.ofMinutes(10))) {
        GoalsCache warm = stack.cache();
        assertThat(january(stack, warm)).isZero();
        assertThat(stack.read(warm, SELLER, 6, false).annualStamp().status())
            .isEqualTo(CacheStatus.HIT);

        sales.sell(SELLER.value(), 0, 1, 12_345);
        assertThat(runUntilItDies(dynamo, sales)).isEqualTo(DyingCalls.DEAD);

        assertThat(january(stack, warm)).isEqualTo(12_345);
        assertThat(january(stack, stack.cache())).isEqualTo(12_345);
      }
    }
  }

  private static long january(Stack stack, GoalsCache cache) {
    return Stack.figures(stack.read(cache, SELLER, 6, false))[0];
  }

  private static int runUntilItDies(DynamoDbServer dynamo, SalesDatabase sales)
      throws IOException, InterruptedException {
    return OtherJvm.run(
        DyingProcess.class,
        DyingProcess.Work.EVICTION.name(),
        Integer.toString(CALLS_BEFORE_DELETES),
        dynamo.endpoint().toString(),
        sales.url(),
        sales.owner().username(),
        sales.owner().password(),
        SELLER.toString());
  }
}
