package br.com.metas.evictor;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.cache.CacheUnavailableException;
import br.com.metas.cache.GoalsCache;
import br.com.metas.events.SaleRegistered;
import br.com.metas.goals.CacheStatus;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.WalletReader;
import br.com.metas.testkit.DynamoDbServer;
import br.com.metas.testkit.EmbeddedDynamoDb;
import br.com.metas.testkit.MySqlServer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Readers, refreshers, rebuilds and back-dated sales with events, all at once, for a minute: over
 * DynamoDB Local, a real MySQL-compatible server, and the real handler. Sales are only ever added,
 * so no figure may fall once one answer has shown it, and a sale must be in every answer that
 * begins after its event was handled.
 */
@Tag("container")
class LiveTrafficTest {
  private static final int SELLERS = 3;
  private static final int FIGURES = SalesDatabase.CUSTOMERS * 12;
  private static final int OPEN_MONTH = 6;

  /** Some expire under way, yet none so soon that it would hide a lost eviction. */
  private static final Duration LIVES = Duration.ofSeconds(30);

  private static final Duration TIME =
      Duration.ofSeconds(Long.getLong("metas.traffic.seconds", 60));

  private final long seed = Long.getLong("metas.traffic.seed", System.nanoTime());
  private final long start = System.nanoTime();
  private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
  private final Queue<String> violations = new ConcurrentLinkedQueue<>();

  /** By seller: what every later answer must show at least, and what it may show at most. */
  private final List<AtomicLongArray> floors = new ArrayList<>();

  private final List<AtomicLongArray> ceilings = new ArrayList<>();

  private void count(String what) {
    counts.computeIfAbsent(what, key -> new AtomicLong()).incrementAndGet();
  }

  private boolean timeLeft() {
    return System.nanoTime() - start < TIME.toNanos() && violations.isEmpty();
  }

  private Instant now() {
    return Instant.parse("2026-06-15T12:00:00Z").plusNanos(System.nanoTime() - start);
  }

  @Test
  void no_figure_falls_once_seen_and_each_sale_shows_after_its_event() throws Exception {
    for (int seller = 0; seller <= SELLERS; seller++) {
      floors.add(new AtomicLongArray(FIGURES));
      ceilings.add(new AtomicLongArray(FIGURES));
    }
    try (MySqlServer server = MySqlServer.start();
        DynamoDbServer dynamo = EmbeddedDynamoDb.start()) {
      dynamo.createTable(Stack.TABLE, false);
      SalesDatabase sales = SalesDatabase.create(server, "traffic", SELLERS);
      try (Stack stack =
          new Stack(dynamo.endpoint(), sales.url(), sales.owner(), this::now, LIVES)) {
        run(stack, sales);
      }
    }
    System.out.println("live traffic: seed " + seed + ", " + new java.util.TreeMap<>(counts));
    assertThat(violations).isEmpty();
    assertThat(counts).containsKeys("read HIT", "read MISS", "refresh", "rebuild", "sale");
  }

  private void run(Stack stack, SalesDatabase sales) throws Exception {
    List<GoalsCache> instances = List.of(stack.cache(), stack.cache());
    CacheEvictorHandler evictor = stack.evictor(stack.table());
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 4; i++) {
        GoalsCache cache = instances.get(i % 2);
        Random random = new Random(seed + i);
        all.add(threads.submit(() -> repeat(() -> look(stack, cache, random, false))));
      }
      Random refreshing = new Random(seed + 10);
      all.add(
          threads.submit(() -> repeat(() -> look(stack, instances.getFirst(), refreshing, true))));
      Random rebuilding = new Random(seed + 11);
      all.add(threads.submit(() -> repeat(() -> rebuild(stack, instances.getLast(), rebuilding))));
      for (int seller = 1; seller <= SELLERS; seller++) {
        Random random = new Random(seed + 20 + seller);
        int owner = seller;
        all.add(
            threads.submit(
                () -> repeat(() -> sell(stack, instances, sales, evictor, owner, random))));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
  }

  private interface Action {
    void run() throws SQLException;
  }

  private void repeat(Action action) {
    while (timeLeft()) {
      try {
        action.run();
      } catch (SQLException | RuntimeException e) {
        violations.add(e.toString());
      }
    }
  }

  private void look(Stack stack, GoalsCache cache, Random random, boolean refresh) {
    int seller = 1 + random.nextInt(SELLERS);
    // Mostly the open month: a closed one is read live and would hide what its layer says.
    int month = random.nextInt(4) == 0 ? 1 + random.nextInt(12) : OPEN_MONTH;
    CacheStatus status = check(stack, cache, seller, month, refresh);
    count(refresh ? "refresh" : "read " + status);
  }

  /** One answer, held against what was certain when its request began. */
  private CacheStatus check(Stack stack, GoalsCache cache, int seller, int month, boolean refresh) {
    long[] atLeast = new long[FIGURES];
    for (int i = 0; i < FIGURES; i++) {
      atLeast[i] = floors.get(seller).get(i);
    }
    WalletReader.Reading reading = stack.read(cache, new SellerId(seller), month, refresh);
    long[] seen = Stack.figures(reading);
    CacheStatus status = reading.annualStamp().status();
    for (int i = 0; i < FIGURES; i++) {
      if (seen[i] < atLeast[i] || seen[i] > ceilings.get(seller).get(i)) {
        violations.add(
            "seller %d figure %d: %d is not in %d..%d, %s"
                .formatted(seller, i, seen[i], atLeast[i], ceilings.get(seller).get(i), status));
      }
      // With the table out of reach nothing can be promised to the next reader.
      if (status != CacheStatus.BYPASS) {
        floors.get(seller).accumulateAndGet(i, seen[i], Math::max);
      }
    }
    return status;
  }

  private void rebuild(Stack stack, GoalsCache cache, Random random) {
    try {
      stack.rebuild(cache, new SellerId(1 + random.nextInt(SELLERS)));
      count("rebuild");
    } catch (CacheUnavailableException e) {
      count("rebuild overtaken"); // by evictions; the queue would bring the message again
    }
  }

  private void sell(
      Stack stack,
      List<GoalsCache> instances,
      SalesDatabase sales,
      CacheEvictorHandler evictor,
      int seller,
      Random random)
      throws SQLException {
    int row = random.nextInt(SalesDatabase.CUSTOMERS);
    int month = 1 + random.nextInt(OPEN_MONTH);
    int figure = row * 12 + month - 1;
    long cents = 1L + random.nextInt(100_000);
    // The only writer of this wallet: what is committed is what it has added up.
    long total = ceilings.get(seller).addAndGet(figure, cents);
    SaleRegistered event = sales.sell(seller, row, month, cents);
    long committed = System.nanoTime();
    deliver(evictor, event);
    floors.get(seller).accumulateAndGet(figure, total, Math::max);
    check(stack, instances.get(random.nextInt(2)), seller, OPEN_MONTH, false);
    visibleAfter(Duration.ofNanos(System.nanoTime() - committed));
    if (random.nextInt(5) == 0) {
      deliver(evictor, event);
      count("duplicate event");
    }
    count("sale");
  }

  /** As Lambda does: the event again where the invocation failed, twice. */
  private void deliver(CacheEvictorHandler evictor, SaleRegistered event) {
    for (int attempt = 1; ; attempt++) {
      try {
        Stack.deliver(evictor, event);
        return;
      } catch (EvictionFailedException e) {
        if (attempt == 3) {
          throw e;
        }
        count("event tried again");
      }
    }
  }

  private void visibleAfter(Duration time) {
    counts
        .computeIfAbsent("slowest sale to be seen, ms", key -> new AtomicLong())
        .accumulateAndGet(time.toMillis(), Math::max);
  }
}
