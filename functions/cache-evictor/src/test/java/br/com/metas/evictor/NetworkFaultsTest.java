package br.com.metas.evictor;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.cache.GoalsCache;
import br.com.metas.goals.CacheStatus;
import br.com.metas.testkit.DynamoDbServer;
import br.com.metas.testkit.EmbeddedDynamoDb;
import br.com.metas.testkit.MySqlServer;
import br.com.metas.testkit.Toxiproxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * {@link Traffic} while the connections to DynamoDB and MySQL fail, one or both, in every way that
 * Toxiproxy supports. Each answer is correct or refused, nothing is stale after an eviction, no
 * answer exceeds its time limits, and everything recovers without a restart. {@code make
 * test-faults} runs this test.
 */
@EnabledIfSystemProperty(named = "metas.toxiproxy", matches = ".+")
@Tag("container")
class NetworkFaultsTest {
  private static final Duration LIVES = Duration.ofSeconds(30);
  private static final Duration MAX_WAIT = Duration.ofSeconds(1);

  /** The budgets for table and database, both twice, with a reserve for a busy machine. */
  private static final long LONGEST_ANSWER_MILLIS = 15_000;

  private static final Duration FAULT =
      Duration.ofMillis(Long.getLong("metas.faults.millis", 2_500));

  private final long seed = Long.getLong("metas.traffic.seed", System.nanoTime());
  private final long start = System.nanoTime();
  private final AtomicBoolean goesOn = new AtomicBoolean(true);
  private final Traffic traffic = new Traffic(seed, goesOn::get, true);

  private Instant now() {
    return Instant.parse("2026-06-15T12:00:00Z").plusNanos(System.nanoTime() - start);
  }

  private static Map<String, Consumer<Toxiproxy.Line>> faults() {
    Map<String, Consumer<Toxiproxy.Line>> faults = new TreeMap<>();
    faults.put(
        "latency and jitter",
        line -> line.add("latency", false, Map.of("latency", 150, "jitter", 150)));
    faults.put("bandwidth", line -> line.add("bandwidth", false, Map.of("rate", 2)));
    faults.put("slow close", line -> line.add("slow_close", false, Map.of("delay", 500)));
    faults.put("reset", line -> line.add("reset_peer", false, Map.of("timeout", 20)));
    faults.put(
        "slicer",
        line ->
            line.add(
                "slicer", false, Map.of("average_size", 20, "size_variation", 10, "delay", 500)));
    faults.put("half open", line -> line.add("timeout", false, Map.of("timeout", 0)));
    faults.put("black hole", line -> line.add("timeout", true, Map.of("timeout", 0)));
    faults.put("cut after some bytes", line -> line.add("limit_data", false, Map.of("bytes", 900)));
    faults.put("down", Toxiproxy.Line::down);
    faults.keySet().removeIf(name -> !name.contains(System.getProperty("metas.fault", "")));
    return faults;
  }

  @Test
  void anAnswerIsRightOrRefusedWhateverTheNetworkDoes() throws Exception {
    try (Toxiproxy toxiproxy = Toxiproxy.start(Path.of(System.getProperty("metas.toxiproxy")));
        MySqlServer server = MySqlServer.start();
        DynamoDbServer dynamo = EmbeddedDynamoDb.start()) {
      dynamo.createTable(Stack.TABLE, false);
      SalesDatabase sales = SalesDatabase.create(server, "faults", Traffic.SELLERS);
      Toxiproxy.Line table =
          toxiproxy.line("dynamodb", dynamo.endpoint().getHost(), dynamo.endpoint().getPort());
      Toxiproxy.Line database = toxiproxy.line("mysql", server.host(), server.port());
      try (Stack stack =
          new Stack(
              URI.create("http://127.0.0.1:" + table.port()),
              sales
                  .url()
                  .replace(
                      server.host() + ":" + server.port() + "/",
                      "127.0.0.1:" + database.port() + "/"),
              sales.owner(),
              this::now,
              LIVES,
              MAX_WAIT)) {
        Thread chaos = Thread.startVirtualThread(() -> breakAndHeal(table, database));
        traffic.run(stack, sales);
        chaos.join();
        System.out.println("faults: seed " + seed + ", " + new TreeMap<>(traffic.counts));
        assertThat(traffic.violations).isEmpty();
        assertThat(traffic.slowestAnswerMillis()).isLessThan(LONGEST_ANSWER_MILLIS);
        allIsWellAgain(stack);
      }
    }
    assertThat(traffic.counts).containsKeys("read HIT", "read MISS", "read BYPASS", "sale");
  }

  private void breakAndHeal(Toxiproxy.Line table, Toxiproxy.Line database) {
    try {
      for (Map.Entry<String, Consumer<Toxiproxy.Line>> fault : faults().entrySet()) {
        for (List<Toxiproxy.Line> lines :
            List.of(List.of(table), List.of(database), List.of(table, database))) {
          lines.forEach(fault.getValue());
          pause(FAULT);
          lines.forEach(Toxiproxy.Line::heal);
          pause(FAULT.dividedBy(4));
          if (!traffic.violations.isEmpty()) {
            System.out.println("under " + fault.getKey() + " on " + lines.size() + " lines");
            return;
          }
        }
      }
    } finally {
      goesOn.set(false);
    }
  }

  /** Keeps a fault active for this time. No result is awaited here. */
  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Uses the same caches and pool: the second read finds the layers that the first one filled. */
  private void allIsWellAgain(Stack stack) {
    GoalsCache cache = stack.cache();
    traffic.readAll(stack, cache);
    assertThat(traffic.readAll(stack, cache)).containsOnly(CacheStatus.HIT);
    assertThat(traffic.violations).isEmpty();
  }
}
