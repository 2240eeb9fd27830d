package br.com.metas.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.cache.protocol.MissCause;
import br.com.metas.cache.settings.CacheSettings;
import br.com.metas.cache.settings.LayerLives;
import br.com.metas.cache.table.Chunk;
import br.com.metas.cache.table.Claim;
import br.com.metas.cache.table.FillId;
import br.com.metas.cache.table.Gen;
import br.com.metas.cache.table.InMemoryLayerTable;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.cache.table.Owner;
import br.com.metas.cache.table.Publication;
import br.com.metas.cache.table.TableUnavailableException;
import br.com.metas.cache.table.UnprocessedKeysException;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.BusinessDay;
import br.com.metas.goals.CacheStatus;
import br.com.metas.goals.DatabaseUnavailableException;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.WalletMonth;
import br.com.metas.goals.WalletReader.Request;
import br.com.metas.goals.WalletReader.WalletParts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GoalsCacheTest {
  private static final GoalYear YEAR = new GoalYear(2026);
  private static final SellerId SELLER = new SellerId(42);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
  private static final YearMonth OPEN = YearMonth.of(2026, 3);
  private static final LayerKey NAMES = new LayerKey.Static(YEAR);
  private static final LayerKey MONTHS = new LayerKey.Annual(YEAR, OPEN);
  private static final Instant START = Instant.parse("2026-03-20T12:00:00Z");

  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
  private final List<SellerId> asked = Collections.synchronizedList(new ArrayList<>());
  private final InMemoryLayerTable memory = new InMemoryLayerTable();
  private final LoggingTable table = new LoggingTable(memory, log);
  private final FakeDatabase database = new FakeDatabase(3, log);
  private final CountDownLatch release = new CountDownLatch(1);
  private final AtomicInteger nonces = new AtomicInteger();
  private Instant now = START;

  @AfterEach
  void letHangingCallsGo() {
    release.countDown();
  }

  private CacheRuntime runtime() {
    CacheRuntime system = CacheRuntime.of(() -> now);
    return new CacheRuntime(
        () -> now,
        () -> "nonce-" + nonces.incrementAndGet(),
        system.executor(),
        system.nanoTime(),
        _ -> log.add("pause"));
  }

  private static CacheSettings settings(double jitter, double earlyRefreshAt) {
    LayerLives lives = LayerLives.DEFAULT.withJitter(jitter).withEarlyRefreshAt(earlyRefreshAt);
    return CacheSettings.DEFAULT.withLives(lives);
  }

  private GoalsCache cache(CacheSettings settings) {
    return new GoalsCache(
        table,
        database,
        Optional.of((seller, _) -> asked.add(seller)),
        settings,
        runtime(),
        observer());
  }

  private CacheObserver observer() {
    return new CacheObserver() {
      @Override
      public void missed(LayerKey.Kind layer, MissCause cause) {
        seen.add(layer + " " + cause);
      }

      @Override
      public void leaseLost() {
        seen.add("lease lost");
      }

      @Override
      public void publishLost() {
        seen.add("publish lost");
      }

      @Override
      public void timeUp() {
        seen.add("time up");
      }
    };
  }

  private WalletParts read(GoalsCache cache, boolean refresh) {
    return read(cache, 3, refresh);
  }

  private WalletParts read(GoalsCache cache, int month, boolean refresh) {
    log.clear();
    seen.clear();
    return cache.read(
        new Request(
            new WalletMonth(SELLER, YEAR, month, TODAY, OPEN),
            new BusinessDay(now, TODAY, OPEN),
            refresh));
  }

  private static List<CacheStatus> statuses(WalletParts reading) {
    return List.of(reading.staticStamp().status(), reading.annualStamp().status());
  }

  private static List<CacheStatus> both(CacheStatus status) {
    return List.of(status, status);
  }

  @Test
  void aWarmHitTakesOneRequestToTheTableAndOneStatement() {
    GoalsCache cache = cache(CacheSettings.DEFAULT);
    read(cache, false);
    WalletParts warm = read(cache, false);
    assertThat(log).containsExactlyInAnyOrder("live", "read 2");
    assertThat(statuses(warm)).isEqualTo(both(CacheStatus.HIT));
    assertThat(warm.annualStamp().loadedAt()).isEqualTo(START);
    assertThat(seen).isEmpty();
  }

  @Test
  void aMissClaimsBeforeItsSnapshotAndPublishesBeforeItAnswers() {
    WalletParts cold = read(cache(CacheSettings.DEFAULT), false);
    assertThat(statuses(cold)).isEqualTo(both(CacheStatus.MISS));
    assertThat(log.subList(2, log.size()))
        .containsExactly("claim", "snapshot", "static", "annual", "put", "put", "publish");
    assertThat(seen).containsExactlyInAnyOrder("STATIC NO_HEAD", "ANNUAL NO_HEAD");
  }

  @Test
  void aWalletInManyChunksTakesOneRequestMore() {
    database.customers(2_000);
    GoalsCache cache = cache(CacheSettings.DEFAULT.withChunkBytes(200));
    read(cache, false);
    assertThat(log.stream().filter("put"::equals)).hasSizeGreaterThan(8);
    assertThat(statuses(read(cache, false))).isEqualTo(both(CacheStatus.HIT));
    assertThat(log).containsExactlyInAnyOrder("live", "read 2", "chunks");
  }

  @Test
  void aLayerEndsAtItsLifeAlthoughTheTableStillReturnsIt() {
    GoalsCache cache = cache(settings(0, 1));
    read(cache, false);
    now = START.plus(Duration.ofMinutes(10)).minusMillis(1);
    assertThat(statuses(read(cache, false))).isEqualTo(both(CacheStatus.HIT));
    now = START.plus(Duration.ofMinutes(10));
    assertThat(statuses(read(cache, false))).containsExactly(CacheStatus.HIT, CacheStatus.MISS);
    assertThat(seen).containsExactly("ANNUAL EXPIRED");
    assertThat(log).doesNotContain("static");
  }

  @Test
  void jitterOnlyShortensALife() {
    GoalsCache cache = cache(settings(0.5, 1));
    for (int round = 0; round < 50; round++) {
      WalletParts reading = read(cache, true);
      Duration life = Duration.between(now, reading.staticStamp().freshUntil().orElseThrow());
      assertThat(life).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(30));
    }
  }

  @Test
  void aTransferredCustomerMakesBothLayersMissesWithoutAnyEvent() {
    GoalsCache cache = cache(CacheSettings.DEFAULT);
    read(cache, false);
    database.customers(4);
    WalletParts reading = read(cache, false);
    assertThat(seen).containsExactlyInAnyOrder("STATIC CONTRADICTED", "ANNUAL CONTRADICTED");
    assertThat(reading.staticLayer().customers()).isEqualTo(reading.live().customers());
    assertThat(reading.annualLayer().customers()).isEqualTo(reading.live().customers());
  }

  @Test
  void aCustomerWhoMovesBetweenLiveStatementAndSnapshotIsInAllPartsOrNone() {
    GoalsCache cache = cache(CacheSettings.DEFAULT);
    table.before(call -> database.customers(call.equals("claim") ? 5 : 3));
    WalletParts reading = read(cache, false);
    assertThat(log).contains("live in snapshot");
    assertThat(reading.live().customers().size())
        .isEqualTo(reading.staticLayer().customers().size());
    assertThat(reading.live().customers()).isEqualTo(reading.annualLayer().customers());
  }

  @Test
  void aCachedLayerThatDoesNotFitAFreshOneIsLoadedWithItFromOneSnapshot() {
    GoalsCache cache = cache(settings(0, 1));
    read(cache, false);
    now = START.plus(Duration.ofMinutes(11));
    table.before(call -> {
      if (call.equals("claim")) {
        database.customers(5);
      }
    });
    WalletParts reading = read(cache, false);
    assertThat(reading.staticLayer().customers().size()).isEqualTo(5);
    assertThat(reading.annualLayer().customers()).isEqualTo(reading.live().customers());
    assertThat(statuses(read(cache, false))).isEqualTo(both(CacheStatus.HIT));
  }

  @Test
  void aClosedMonthThatMysqlNowTellsOtherwiseMakesTheAnnualLayerAMiss() {
    GoalsCache cache = cache(CacheSettings.DEFAULT);
    read(cache, false);
    database.commit(2);
    assertThat(read(cache, 3, false).annualLayer().sales().cents(YEAR.firstMonth(), 0))
        .isEqualTo(1);
    assertThat(read(cache, 1, false).annualLayer().sales().cents(YEAR.firstMonth(), 0))
        .isEqualTo(2);
    assertThat(seen).containsExactly("ANNUAL CONTRADICTED");
    assertThat(read(cache, 3, false).annualLayer().sales().cents(YEAR.firstMonth(), 0))
        .isEqualTo(2);
  }

  @Test
  void afterAnEvictionTheNextRequestReadsMysqlAndNoChunkIsLeft() {
    GoalsCache cache = cache(CacheSettings.DEFAULT);
    read(cache, false);
    database.commit(2);
    new LayerEvictor(table, CacheSettings.DEFAULT, runtime(), CacheObserver.NONE).evict(SELLER);
    assertThat(memory.chunks(SELLER, List.of(NAMES.chunk(0), MONTHS.chunk(0)))).isEmpty();
    assertThat(read(cache, false).staticLayer().goalCents(0)).isEqualTo(2);
    assertThat(seen).containsExactlyInAnyOrder("STATIC NO_FILL", "ANNUAL NO_FILL");
  }

  @Test
  void aFillAndTheHitsAfterItSayTheSameTimes() {
    now = START.plusNanos(871_335_308);
    GoalsCache cache = cache(CacheSettings.DEFAULT);
    WalletParts fill = read(cache, false);
    WalletParts hit = read(cache, false);
    assertThat(statuses(hit)).isEqualTo(both(CacheStatus.HIT));
    assertThat(hit.staticStamp().loadedAt()).isEqualTo(fill.staticStamp().loadedAt());
    assertThat(hit.annualStamp().freshUntil()).isEqualTo(fill.annualStamp().freshUntil());
  }

  @Test
  void aRefreshReadsMysqlAndWritesBack() {
    GoalsCache cache = cache(CacheSettings.DEFAULT);
    read(cache, false);
    database.commit(2);
    WalletParts fresh = read(cache, true);
    assertThat(statuses(fresh)).isEqualTo(both(CacheStatus.REFRESH));
    assertThat(fresh.staticLayer().goalCents(0)).isEqualTo(2);
    WalletParts next = read(cache, false);
    assertThat(statuses(next)).isEqualTo(both(CacheStatus.HIT));
    assertThat(next.staticLayer().goalCents(0)).isEqualTo(2);
  }

  @Test
  void aTableThatIsDownIsBypassedAndNothingIsStored() {
    table.before(_ -> {
      throw new TableUnavailableException("down");
    });
    GoalsCache cache = cache(CacheSettings.DEFAULT);
    WalletParts reading = read(cache, false);
    assertThat(statuses(reading)).isEqualTo(both(CacheStatus.BYPASS));
    assertThat(reading.staticStamp().freshUntil()).isEmpty();
    assertThat(log)
        .containsExactlyInAnyOrder("read 2", "read 2", "live", "snapshot", "static", "annual");
    assertThat(memory.head(SELLER)).isEmpty();
    assertThat(statuses(read(cache, true))).isEqualTo(both(CacheStatus.BYPASS));
  }

  @Test
  void keysLeftUnprocessedAreABypassAndNotAskedForAgain() {
    table.before(_ -> {
      throw new UnprocessedKeysException();
    });
    assertThat(statuses(read(cache(CacheSettings.DEFAULT), false)))
        .isEqualTo(both(CacheStatus.BYPASS));
    assertThat(log).containsExactlyInAnyOrder("read 2", "live", "snapshot", "static", "annual");
  }

  @Test
  void aTableThatHangsIsBypassedWhenTheBudgetIsSpent() {
    table.before(_ -> hang());
    WalletParts reading =
        read(cache(CacheSettings.DEFAULT.withTableBudget(Duration.ofMillis(30))), false);
    assertThat(statuses(reading)).isEqualTo(both(CacheStatus.BYPASS));
    assertThat(seen).contains("time up", "STATIC NO_ANSWER", "ANNUAL NO_ANSWER");
  }

  @Test
  void mysqlThatHangsIsGivenUpWhenItsBudgetIsSpent() {
    database.before(_ -> hang());
    CacheSettings impatient = CacheSettings.DEFAULT.withDatabaseBudget(Duration.ofMillis(30));
    assertThatThrownBy(() -> read(cache(impatient), false))
        .isInstanceOf(DatabaseUnavailableException.class);
    assertThat(seen).doesNotContain("time up");
  }

  @Test
  void aLoadThatHangsLeavesTheLiveFiguresNoMoreTimeEither() {
    database.before(call -> {
      if (call.equals("annual")) {
        hang();
      }
    });
    CacheSettings impatient = CacheSettings.DEFAULT.withDatabaseBudget(Duration.ofMillis(200));
    assertThatThrownBy(() -> read(cache(impatient), false))
        .isInstanceOf(DatabaseUnavailableException.class);
    assertThat(log.stream().filter("annual"::equals)).hasSizeLessThanOrEqualTo(1);
  }

  private void hang() {
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aPublicationThatGetsNoAnswerIsAnsweredAsABypass() {
    table.before(call -> {
      if (call.equals("publish")) {
        throw new TableUnavailableException("down");
      }
    });
    assertThat(statuses(read(cache(CacheSettings.DEFAULT), false)))
        .isEqualTo(both(CacheStatus.BYPASS));
  }

  @Test
  void mysqlDownIsAnErrorEvenWithFreshLayers() {
    GoalsCache cache = cache(CacheSettings.DEFAULT);
    read(cache, false);
    database.down(true, true);
    assertThatThrownBy(() -> read(cache, false)).isInstanceOf(DatabaseUnavailableException.class);
  }

  @Test
  void anExpiredLayerServesWhenOnlyItsOwnReloadFailsAndTheLeaseIsGivenBack() {
    GoalsCache cache = cache(settings(0, 1));
    read(cache, false);
    database.down(false, true);
    now = START.plus(Duration.ofMinutes(20));
    assertThat(statuses(read(cache, false))).containsExactly(CacheStatus.HIT, CacheStatus.STALE);
    assertThat(log).contains("release");
    assertThat(memory.head(SELLER).orElseThrow().leases()).isEmpty();
    now = START.plus(Duration.ofMinutes(10)).plus(Duration.ofHours(1));
    assertThatThrownBy(() -> read(cache, false)).isInstanceOf(DatabaseUnavailableException.class);
  }

  @Test
  void anEvictedLayerNeverServesStale() {
    GoalsCache cache = cache(CacheSettings.DEFAULT);
    read(cache, false);
    memory.replaceHead(SELLER, new Gen("evicted"));
    database.down(false, true);
    assertThatThrownBy(() -> read(cache, false)).isInstanceOf(DatabaseUnavailableException.class);
  }

  @Test
  void pastMostOfItsLifeALayerIsAskedForOnceWhileTheMarkerStands() {
    GoalsCache cache = cache(settings(0, 0.8));
    read(cache, false);
    now = START.plus(Duration.ofMinutes(8)).minusMillis(1);
    read(cache, false);
    assertThat(asked).isEmpty();
    now = START.plus(Duration.ofMinutes(8));
    assertThat(statuses(read(cache, false))).isEqualTo(both(CacheStatus.HIT));
    assertThat(log).containsExactlyInAnyOrder("live", "read 2", "mark");
    read(cache, false);
    assertThat(asked).containsExactly(SELLER);
    now = now.plusSeconds(60);
    read(cache, false);
    assertThat(asked).hasSize(2);
  }

  @Test
  void aRebuildQueueThatFailsHarmsNoAnswer() {
    GoalsCache cache =
        new GoalsCache(
            table,
            database,
            Optional.of((_, _) -> {
              throw new IllegalStateException("no queue");
            }),
            settings(0, 0.8),
            runtime(),
            observer());
    read(cache, false);
    now = START.plus(Duration.ofMinutes(9));
    assertThat(statuses(read(cache, false))).isEqualTo(both(CacheStatus.HIT));
  }

  @Test
  void aNearLayerSparesTheChunksButNeverOutlivesAnEviction() {
    GoalsCache cache = cache(CacheSettings.DEFAULT.withNearLayers(10));
    read(cache, false);
    assertThat(statuses(read(cache, false))).isEqualTo(both(CacheStatus.HIT));
    assertThat(log).containsExactlyInAnyOrder("live", "read 0");
    database.commit(2);
    memory.replaceHead(SELLER, new Gen("evicted"));
    assertThat(read(cache, false).staticLayer().goalCents(0)).isEqualTo(2);
  }

  @Test
  void aNearLayerPastItsLifeIsReadTogetherWithHead() {
    GoalsCache warm = cache(CacheSettings.DEFAULT.withNearLayers(10));
    read(warm, false);
    now = START.plus(Duration.ofMinutes(11));
    read(cache(CacheSettings.DEFAULT), false);
    assertThat(statuses(read(warm, false))).isEqualTo(both(CacheStatus.HIT));
    assertThat(log).containsExactlyInAnyOrder("live", "read 1");
  }

  @Test
  void aNearLayerWhoseFillWasReplacedIsReadAgain() {
    GoalsCache warm = cache(CacheSettings.DEFAULT.withNearLayers(10));
    read(warm, false);
    database.commit(2);
    read(cache(CacheSettings.DEFAULT), true);
    WalletParts reading = read(warm, false);
    assertThat(reading.staticLayer().goalCents(0)).isEqualTo(2);
    assertThat(log).containsExactlyInAnyOrder("live", "read 0", "chunks");
  }

  @Test
  void whoFindsALeasePollsHeadAloneAndThenLoadsAllTheSame() {
    memory.claim(
        SELLER,
        new Claim(
            Set.of(NAMES, MONTHS), new Owner("x"), true, new Gen("g"), now, now.plusSeconds(10)));
    assertThat(statuses(read(cache(CacheSettings.DEFAULT), false)))
        .isEqualTo(both(CacheStatus.MISS));
    assertThat(seen).contains("lease lost");
    assertThat(log.subList(2, log.size()))
        .containsExactly(
            "claim",
            "pause",
            "head",
            "pause",
            "head",
            "pause",
            "head",
            "claim",
            "snapshot",
            "static",
            "annual",
            "put",
            "put",
            "publish");
  }

  @Test
  void whoFindsALeaseTakesTheFillThatComes() {
    memory.claim(
        SELLER,
        new Claim(
            Set.of(NAMES, MONTHS), new Owner("x"), true, new Gen("g"), now, now.plusSeconds(10)));
    GoalsCache other = cache(CacheSettings.DEFAULT);
    AtomicInteger heads = new AtomicInteger();
    table.before(call -> {
      if (call.equals("head") && heads.getAndIncrement() == 0) {
        memory.replaceHead(SELLER, new Gen("g2"));
        other.rebuild(SELLER, YEAR, BusinessCalendar.brazilian(() -> now));
      }
    });
    WalletParts reading = read(cache(CacheSettings.DEFAULT), false);
    assertThat(statuses(reading)).isEqualTo(both(CacheStatus.HIT));
  }

  @Test
  void aLostPublicationTakesWhatWon() {
    GoalsCache other = cache(CacheSettings.DEFAULT);
    AtomicInteger publications = new AtomicInteger();
    table.before(call -> {
      if (call.equals("publish") && publications.getAndIncrement() == 0) {
        database.commit(2);
        memory.replaceHead(SELLER, new Gen("evicted"));
        other.rebuild(SELLER, YEAR, BusinessCalendar.brazilian(() -> now));
      }
    });
    WalletParts reading = read(cache(CacheSettings.DEFAULT), false);
    assertThat(seen).contains("publish lost");
    assertThat(reading.staticLayer().goalCents(0)).isEqualTo(2);
  }

  @Test
  void whoLosesEveryPublicationEvictsBeforeAnswering() {
    table.before(call -> {
      if (call.equals("publish")) {
        memory.replaceHead(SELLER, new Gen("evicted " + nonces.incrementAndGet()));
      }
    });
    WalletParts reading = read(cache(CacheSettings.DEFAULT), false);
    assertThat(log.getLast()).isEqualTo("replace head");
    assertThat(log.stream().filter("snapshot"::equals)).hasSize(2);
    assertThat(statuses(reading)).isEqualTo(both(CacheStatus.MISS));
    assertThat(memory.head(SELLER).orElseThrow().fills()).isEmpty();
    assertThat(List.of(reading.staticStamp(), reading.annualStamp()))
        .as("nothing of it was stored")
        .allMatch(stamp -> stamp.freshUntil().isEmpty());
  }

  @Test
  void aDamagedChunkIsAMissThatIsCounted() {
    GoalsCache cache = cache(CacheSettings.DEFAULT);
    read(cache, false);
    Chunk good = memory.chunks(SELLER, List.of(NAMES.chunk(0))).values().iterator().next();
    byte[] bytes = good.data().asArray().clone();
    bytes[bytes.length / 2] ^= 4;
    memory.put(
        SELLER,
        new Chunk(
            good.key(),
            good.fill(),
            good.chunks(),
            good.loadedAt(),
            good.freshUntil(),
            good.staleUntil(),
            br.com.metas.cache.table.Bytes.of(bytes)));
    assertThat(statuses(read(cache, false))).containsExactly(CacheStatus.MISS, CacheStatus.HIT);
    assertThat(seen).containsExactly("STATIC UNREADABLE");
  }

  @Test
  void anOvergrownHeadIsReplacedByTheNextFill() {
    memory.replaceHead(SELLER, new Gen("g"));
    for (int month = 1; month <= 40; month++) {
      LayerKey old = new LayerKey.Annual(YEAR, YearMonth.of(2020, 1).plusMonths(month));
      memory.publish(
          SELLER,
          new Publication(
              new Gen("g"),
              Map.of(old, new Publication.Pointer(Optional.empty(), new FillId("f/1"))),
              new Owner("x"),
              false));
    }
    read(cache(CacheSettings.DEFAULT), false);
    assertThat(memory.head(SELLER).orElseThrow().fills().keySet())
        .containsExactlyInAnyOrder(NAMES.text(), MONTHS.text());
  }

  @Test
  void aRebuildReplacesFreshLayersAndNeedsNoLiveFigures() {
    GoalsCache cache = cache(CacheSettings.DEFAULT);
    read(cache, false);
    now = now.plusSeconds(5);
    log.clear();
    assertThat(cache.rebuild(SELLER, YEAR, BusinessCalendar.brazilian(() -> now)))
        .extracting(stamps -> stamps.ofStatic().loadedAt(), stamps -> stamps.ofAnnual().loadedAt())
        .containsExactly(now, now);
    assertThat(log)
        .containsExactly("claim", "snapshot", "static", "annual", "put", "put", "publish");
  }

  @Test
  void aRebuildThatWaitsForAFillOfOneLayerReplacesTheOtherToo() {
    read(cache(CacheSettings.DEFAULT), false);
    now = now.plusSeconds(660);
    memory.claim(
        SELLER,
        new Claim(
            Set.of(NAMES, MONTHS), new Owner("x"), true, new Gen("g"), now, now.plusSeconds(10)));
    GoalsCache readerOfExpiredMonths = cache(CacheSettings.DEFAULT);
    AtomicInteger heads = new AtomicInteger();
    table.before(call -> {
      if (call.equals("head") && heads.getAndIncrement() == 0) {
        read(readerOfExpiredMonths, false);
      }
    });
    GoalsCache cache = cache(CacheSettings.DEFAULT);
    assertThat(cache.rebuild(SELLER, YEAR, BusinessCalendar.brazilian(() -> now)))
        .extracting(stamps -> stamps.ofStatic().loadedAt(), stamps -> stamps.ofAnnual().loadedAt())
        .containsExactly(now, now);
  }

  @Test
  void aRebuildOrAnEvictionWithoutATableFailsSoThatItIsRepeated() {
    table.before(_ -> {
      throw new TableUnavailableException("down");
    });
    assertThatThrownBy(() ->
            cache(CacheSettings.DEFAULT)
                .rebuild(SELLER, YEAR, BusinessCalendar.brazilian(() -> now)))
        .isInstanceOf(CacheUnavailableException.class);
    assertThat(log).doesNotContain("snapshot");
    LayerEvictor evictor =
        new LayerEvictor(table, CacheSettings.DEFAULT, runtime(), CacheObserver.NONE);
    assertThatThrownBy(() -> evictor.evict(SELLER)).isInstanceOf(CacheUnavailableException.class);
  }

  @Test
  void everyAttemptAtAnEvictionHasANonceOfItsOwn() {
    List<String> gens = new ArrayList<>();
    AtomicInteger attempts = new AtomicInteger();
    table.before(_ -> {
      gens.add("nonce-" + nonces.get());
      if (attempts.getAndIncrement() == 0) {
        throw new TableUnavailableException("reply lost");
      }
    });
    new LayerEvictor(table, CacheSettings.DEFAULT, runtime(), CacheObserver.NONE).evict(SELLER);
    assertThat(gens).hasSize(2).doesNotHaveDuplicates();
  }
}
