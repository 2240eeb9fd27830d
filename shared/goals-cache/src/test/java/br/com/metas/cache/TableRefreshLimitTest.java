package br.com.metas.cache;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.cache.table.InMemoryLayerTable;
import br.com.metas.cache.table.LayerTable;
import br.com.metas.cache.table.TableUnavailableException;
import br.com.metas.goals.RefreshLimit;
import br.com.metas.goals.SellerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TableRefreshLimitTest {
  private static final SellerId SELLER = new SellerId(42);
  private static final Duration FIVE = Duration.ofSeconds(5);

  private final List<String> requests = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final InMemoryLayerTable inMemory = new InMemoryLayerTable();
  private final LoggingTable table = new LoggingTable(inMemory, requests);
  private final CountDownLatch ended = new CountDownLatch(1);
  private Instant now = Instant.parse("2026-01-20T12:00:00Z");

  @AfterEach
  void letGo() {
    ended.countDown();
  }

  private RefreshLimit limit(LayerTable behind, TableRefreshLimit.Settings settings) {
    return new TableRefreshLimit(
        behind,
        settings,
        CacheRuntime.of(() -> now),
        CacheObserver.ofFailures(
            (call, cause) -> failures.add(call + " " + cause.getClass().getSimpleName())));
  }

  private RefreshLimit limit() {
    return limit(table, TableRefreshLimit.Settings.every(FIVE));
  }

  @Test
  void oneRefreshIsAdmittedPerSellerAndInterval() {
    assertThat(limit().ask(SELLER)).isEmpty();
    now = now.plusMillis(1_200);
    assertThat(limit().ask(SELLER)).contains(Duration.ofMillis(3_800));
    assertThat(limit().ask(new SellerId(43))).isEmpty();
    now = now.plusMillis(3_800);
    assertThat(limit().ask(SELLER)).isEmpty();
    assertThat(failures).isEmpty();
  }

  @Test
  void aRefreshThatIsRefusedDoesNotPutTheNextOneOff() {
    limit().ask(SELLER);
    for (int second = 1; second <= 4; second++) {
      now = now.plusSeconds(1);
      assertThat(limit().ask(SELLER)).contains(Duration.ofSeconds(5 - second));
    }
    now = now.plusSeconds(1);
    assertThat(limit().ask(SELLER)).isEmpty();
  }

  @Test
  void itTakesOneRequestToTheTable() {
    limit().ask(SELLER);
    limit().ask(SELLER);
    assertThat(requests).containsExactly("admit", "admit");
  }

  @Test
  void anIntervalOfZeroAsksNobody() {
    RefreshLimit unbounded = limit(table, TableRefreshLimit.Settings.every(Duration.ZERO));
    assertThat(unbounded.ask(SELLER)).isEmpty();
    assertThat(unbounded.ask(SELLER)).isEmpty();
    assertThat(requests).isEmpty();
  }

  @Test
  void aTableThatFailsRefusesNobodyAndIsReported() {
    table.before(_ -> {
      throw new TableUnavailableException("down");
    });
    assertThat(limit().ask(SELLER)).isEmpty();
    assertThat(failures).containsExactly("Admit TableUnavailableException");
    assertThat(requests).hasSize(1);
  }

  @Test
  void aTableThatHangsRefusesNobodyAndIsReported() {
    table.before(_ -> awaitEnd());
    RefreshLimit impatient =
        limit(table, new TableRefreshLimit.Settings(FIVE, Duration.ofMillis(1)));
    assertThat(impatient.ask(SELLER)).isEmpty();
    assertThat(failures).containsExactly("Admit TimeoutException");
  }

  private void awaitEnd() {
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
