package br.com.metas.evictor;

import br.com.metas.cache.CacheUnavailableException;
import br.com.metas.cache.GoalsCache;
import br.com.metas.events.SaleRegistered;
import br.com.metas.goals.CacheStatus;
import br.com.metas.goals.DatabaseUnavailableException;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.WalletReader;
import java.sql.SQLException;
import java.time.Duration;
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
import java.util.function.BooleanSupplier;

/**
 * Reads, refreshes, rebuilds and back-dated sales with events, in parallel. Sales are only added,
 * so a figure must not fall after one answer has shown it. A sale must be in every answer that
 * begins after its event was handled.
 */
final class Traffic {
  static final int SELLERS = 3;
  private static final int FIGURES = SalesDatabase.CUSTOMERS * 12;
  private static final int OPEN_MONTH = 6;

  final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
  final Queue<String> violations = new ConcurrentLinkedQueue<>();
  private final long seed;
  private final BooleanSupplier running;
  private final boolean faulty;

  /** By seller: the least and the most that every later answer must show. */
  private final List<AtomicLongArray> floors = new ArrayList<>();

  private final List<AtomicLongArray> ceilings = new ArrayList<>();

  /**
   * @param running called before each action; false ends the traffic
   * @param faulty whether servers may be unreachable; an action may then be refused, and an event
   *     is delivered until it is handled
   */
  Traffic(long seed, BooleanSupplier running, boolean faulty) {
    this.seed = seed;
    this.running = running;
    this.faulty = faulty;
    for (int seller = 0; seller <= SELLERS; seller++) {
      floors.add(new AtomicLongArray(FIGURES));
      ceilings.add(new AtomicLongArray(FIGURES));
    }
  }

  private void count(String what) {
    counts.computeIfAbsent(what, key -> new AtomicLong()).incrementAndGet();
  }

  private boolean timeLeft() {
    return running.getAsBoolean() && violations.isEmpty();
  }

  void run(Stack stack, SalesDatabase sales) throws Exception {
    List<GoalsCache> instances = List.of(stack.cache(), stack.cache());
    CacheEvictorHandler evictor = stack.evictor(stack.table());
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 4; i++) {
        GoalsCache cache = instances.get(i % 2);
        Random random = new Random(seed + i);
        all.add(threads.submit(() -> repeat(() -> read(stack, cache, random, false))));
      }
      Random refreshing = new Random(seed + 10);
      all.add(
          threads.submit(() -> repeat(() -> read(stack, instances.getFirst(), refreshing, true))));
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
        if (faulty && isExpected(e)) {
          count("refused: " + e.getClass().getSimpleName());
        } else {
          violations.add(withCauses(e));
        }
      }
    }
  }

  private static String withCauses(Throwable e) {
    StringBuilder words = new StringBuilder(e.toString());
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      words.append(" <- ").append(cause);
    }
    return words.toString();
  }

  /** Whether the exception is an expected one for an unreachable server. */
  private static boolean isExpected(Exception e) {
    return e instanceof DatabaseUnavailableException || e instanceof CacheUnavailableException;
  }

  private void read(Stack stack, GoalsCache cache, Random random, boolean refresh) {
    int seller = 1 + random.nextInt(SELLERS);
    // Mostly the open month, because a closed one is read live, which would hide the values of its
    // layer.
    int month = random.nextInt(4) == 0 ? 1 + random.nextInt(12) : OPEN_MONTH;
    CacheStatus status = check(stack, cache, seller, month, refresh);
    count(refresh ? "refresh" : "read " + status);
  }

  /** Checks one answer against what was certain when its request began. */
  private CacheStatus check(Stack stack, GoalsCache cache, int seller, int month, boolean refresh) {
    long[] atLeast = new long[FIGURES];
    for (int i = 0; i < FIGURES; i++) {
      atLeast[i] = floors.get(seller).get(i);
    }
    long begun = System.nanoTime();
    WalletReader.WalletParts reading;
    try {
      reading = stack.read(cache, new SellerId(seller), month, refresh);
    } finally {
      slowest("slowest answer, ms", begun);
    }
    long[] seen = Stack.figures(reading);
    CacheStatus status = reading.annualStamp().status();
    for (int i = 0; i < FIGURES; i++) {
      if (seen[i] < atLeast[i] || seen[i] > ceilings.get(seller).get(i)) {
        violations.add(
            "seller %d figure %d: %d is not in %d..%d, %s"
                .formatted(seller, i, seen[i], atLeast[i], ceilings.get(seller).get(i), status));
      }
      // Without the table, the answer does not bind later answers.
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
      count("rebuild overtaken"); // by evictions; the queue would deliver the message again
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
    // This thread is the only writer of this wallet, so its sum equals the committed sales.
    long total = ceilings.get(seller).addAndGet(figure, cents);
    SaleRegistered event = sales.sell(seller, row, month, cents);
    long committed = System.nanoTime();
    deliver(evictor, event);
    floors.get(seller).accumulateAndGet(figure, total, Math::max);
    check(stack, instances.get(random.nextInt(2)), seller, OPEN_MONTH, false);
    slowest("slowest sale to be seen, ms", committed);
    if (random.nextInt(5) == 0) {
      deliver(evictor, event);
      count("duplicate event");
    }
    count("sale");
  }

  /** Delivers an event as Lambda does: up to two more times if the invocation fails. */
  private void deliver(CacheEvictorHandler evictor, SaleRegistered event) {
    for (int attempt = 1; ; attempt++) {
      try {
        Stack.deliver(evictor, event);
        return;
      } catch (EvictionFailedException e) {
        if (attempt == 3 && !faulty) {
          throw e;
        }
        count("event tried again");
      }
    }
  }

  private void slowest(String what, long sinceNanos) {
    counts
        .computeIfAbsent(what, key -> new AtomicLong())
        .accumulateAndGet(Duration.ofNanos(System.nanoTime() - sinceNanos).toMillis(), Math::max);
  }

  long slowestAnswerMillis() {
    return counts.getOrDefault("slowest answer, ms", new AtomicLong()).get();
  }

  /**
   * Reads each wallet and checks it against everything that is certain now. Returns the status of
   * each answer.
   */
  List<CacheStatus> readAll(Stack stack, GoalsCache cache) {
    List<CacheStatus> statuses = new ArrayList<>();
    for (int seller = 1; seller <= SELLERS; seller++) {
      statuses.add(check(stack, cache, seller, OPEN_MONTH, false));
    }
    return statuses;
  }
}
