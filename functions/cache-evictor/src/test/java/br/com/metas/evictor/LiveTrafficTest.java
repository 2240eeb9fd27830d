package br.com.metas.evictor;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.testkit.DynamoDbServer;
import br.com.metas.testkit.EmbeddedDynamoDb;
import br.com.metas.testkit.MySqlServer;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@link Traffic} for a minute, with DynamoDB Local, a real MySQL-compatible server and the real
 * handler.
 */
@Tag("container")
class LiveTrafficTest {
  /** Some layers expire during the test, but not so early that this would hide a lost eviction. */
  private static final Duration LIVES = Duration.ofSeconds(30);

  private static final Duration TIME =
      Duration.ofSeconds(Long.getLong("metas.traffic.seconds", 60));

  private final long seed = Long.getLong("metas.traffic.seed", System.nanoTime());
  private final long start = System.nanoTime();
  private final Traffic traffic =
      new Traffic(seed, () -> System.nanoTime() - start < TIME.toNanos(), false);

  private Instant now() {
    return Instant.parse("2026-06-15T12:00:00Z").plusNanos(System.nanoTime() - start);
  }

  @Test
  void noFigureFallsOnceSeenAndEachSaleShowsAfterItsEvent() throws Exception {
    try (MySqlServer server = MySqlServer.start();
        DynamoDbServer dynamo = EmbeddedDynamoDb.start()) {
      dynamo.createTable(Stack.TABLE, false);
      SalesDatabase sales = SalesDatabase.create(server, "traffic", Traffic.SELLERS);
      try (Stack stack =
          new Stack(dynamo.endpoint(), sales.url(), sales.owner(), this::now, LIVES)) {
        traffic.run(stack, sales);
      }
    }
    System.out.println("live traffic: seed " + seed + ", " + new TreeMap<>(traffic.counts));
    assertThat(traffic.violations).isEmpty();
    assertThat(traffic.counts).containsKeys("read HIT", "read MISS", "refresh", "rebuild", "sale");
  }
}
