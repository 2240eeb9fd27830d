package br.com.metas.evictor;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.cache.GoalsCache;
import br.com.metas.events.SaleRegistered;
import br.com.metas.goals.CacheStatus;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.WalletReader;
import br.com.metas.testkit.DyingCalls;
import br.com.metas.testkit.DynamoDbServer;
import br.com.metas.testkit.EmbeddedDynamoDb;
import br.com.metas.testkit.MySqlServer;
import br.com.metas.testkit.OtherJvm;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process that fills, refreshes, rebuilds or evicts dies between any two of its calls. Later
 * requests then return correct answers, without delay, and use the cache. The clock does not
 * advance, so a lease of the dead process never expires. {@code make test-faults} runs this test.
 */
@EnabledIfSystemProperty(named = "metas.kills", matches = ".+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("container")
class KilledEverywhereTest {
  private static final SellerId SELLER = new SellerId(1);
  private static final int JANUARY = 1;
  private static final int FEWEST_CALLS = 3;

  private final MySqlServer server = MySqlServer.start();
  private final DynamoDbServer dynamo = EmbeddedDynamoDb.start();
  private SalesDatabase sales;
  private Stack stack;

  /** The January sales of the wallet's first customer, in cents. */
  private long sold;

  @BeforeAll
  void fill() throws SQLException {
    dynamo.createTable(Stack.TABLE, false);
    sales = SalesDatabase.create(server, "killed_everywhere", 1);
    stack =
        new Stack(
            dynamo.endpoint(),
            sales.url(),
            sales.owner(),
            () -> DyingProcess.NOW,
            Duration.ofMinutes(10));
  }

  @AfterAll
  void stop() {
    stack.close();
    dynamo.close();
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void whoComesAfterAProcessThatDiedAnywhereAnswersRightly(DyingProcess.Work work)
      throws Exception {
    GoalsCache warm = stack.cache();
    int calls = 0;
    int exit;
    while ((exit = runWithCalls(calls, work, warm)) == DyingCalls.DEAD) {
      calls++;
    }
    assertThat(exit).as("it ends normally with " + calls + " calls").isZero();
    System.out.println("killed: " + work + " before each of its " + calls + " calls");
    assertThat(calls).isGreaterThanOrEqualTo(FEWEST_CALLS);
  }

  /** Runs the process until it dies, then the requests after it. */
  private int runWithCalls(int calls, DyingProcess.Work work, GoalsCache warm)
      throws IOException, InterruptedException, SQLException {
    assertThat(january(warm)).isEqualTo(sold);
    SaleRegistered before = sell();
    if (work != DyingProcess.Work.EVICTION) {
      Stack.deliver(stack.evictor(stack.table()), before);
    }

    int exit = run(work, calls);

    if (work == DyingProcess.Work.EVICTION) {
      // Lambda delivers the event again after the function died.
      Stack.deliver(stack.evictor(stack.table()), before);
    }
    String where = work + " before call " + calls;
    assertThat(january(warm)).as(where).isEqualTo(sold);
    GoalsCache fresh = stack.cache();
    assertThat(january(fresh)).as(where).isEqualTo(sold);
    assertThat(read(fresh).annualStamp().status()).as(where).isEqualTo(CacheStatus.HIT);
    Stack.deliver(stack.evictor(stack.table()), sell());
    assertThat(january(warm)).as(where + ", a sale later").isEqualTo(sold);
    stack.rebuild(fresh, SELLER);
    assertThat(january(stack.cache())).as(where + ", rebuilt").isEqualTo(sold);
    return exit;
  }

  private SaleRegistered sell() throws SQLException {
    long cents = 100 + sold % 7;
    SaleRegistered event = sales.sell(SELLER.value(), 0, JANUARY, cents);
    sold += cents;
    return event;
  }

  private WalletReader.WalletParts read(GoalsCache cache) {
    return stack.read(cache, SELLER, 6, false);
  }

  private long january(GoalsCache cache) {
    return Stack.figures(read(cache))[JANUARY - 1];
  }

  private int run(DyingProcess.Work work, int calls) throws IOException, InterruptedException {
    return OtherJvm.run(
        DyingProcess.class,
        work.name(),
        Integer.toString(calls),
        dynamo.endpoint().toString(),
        sales.url(),
        sales.owner().username(),
        sales.owner().password(),
        SELLER.toString());
  }
}
