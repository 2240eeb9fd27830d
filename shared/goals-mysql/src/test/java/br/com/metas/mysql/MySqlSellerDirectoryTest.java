package br.com.metas.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.goals.GoalYear;
import br.com.metas.goals.Money;
import br.com.metas.goals.SellerDirectory.SellerGoals;
import br.com.metas.goals.SellerId;
import br.com.metas.testkit.MySqlServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("br.com.metas.testkit.MySqlServer#startAll")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("container")
class MySqlSellerDirectoryTest {
  private static final GoalYear YEAR = new GoalYear(2026);

  @Parameter private MySqlServer server;
  private TestDatabase database;
  private MySqlPool pool;
  private MySqlSellerDirectory directory;

  @BeforeParameterizedClassInvocation
  void fill() throws SQLException {
    database = new TestDatabase(server);
    pool = database.pool();
    directory = new MySqlSellerDirectory(pool);
    database.goal(9, 2026, 1).goal(9, 2026, 2).goal(4, 2026, 3).goal(5, 2025, 4).goal(11, 2026, 5);
  }

  @AfterParameterizedClassInvocation
  void stop() throws SQLException {
    pool.close();
    database.close();
  }

  @Test
  void sellersAscendWithTheirCustomersAndTheSumOfTheirGoals() {
    assertThat(directory.sellers(YEAR))
        .containsExactly(
            new SellerGoals(new SellerId(4), 1, new Money(100_000)),
            new SellerGoals(new SellerId(9), 2, new Money(200_000)),
            new SellerGoals(new SellerId(11), 1, new Money(100_000)));
  }

  @Test
  void yearsAscend() {
    assertThat(directory.years()).containsExactly(new GoalYear(2025), YEAR);
  }

  @Test
  void theIdsAreThoseOfTheListedSellers() {
    assertThat(directory.ids(YEAR))
        .containsExactly(new SellerId(4), new SellerId(9), new SellerId(11))
        .isEqualTo(directory.sellers(YEAR).stream().map(SellerGoals::seller).toList());
  }

  @Test
  void pagesFollowOneAnotherUntilThereIsNoMore() {
    assertThat(directory.sellersAfter(YEAR, Optional.empty(), 2))
        .containsExactly(new SellerId(4), new SellerId(9));
    assertThat(directory.sellersAfter(YEAR, Optional.of(new SellerId(9)), 2))
        .containsExactly(new SellerId(11));
    assertThat(directory.sellersAfter(YEAR, Optional.of(new SellerId(11)), 2)).isEmpty();
  }

  /** Tables of an ERP: without CHECK, with wider columns and unexpected numbers. */
  @Test
  void aSellerOfANumberThatNobodyCanAskForIsLeftOutAndToldOf() throws SQLException {
    GoalYear hostile = new GoalYear(2031);
    database
        .goal(7, 2031, 1)
        .goal(1_000_000_000_000_000_000L, 2031, 2)
        .goal(Long.MAX_VALUE, 2031, 3)
        .goal(0, 2031, 4)
        .goal(-5, 2031, 5);
    List<UnreadableRows> heard = new ArrayList<>();
    MySqlSellerDirectory telling = new MySqlSellerDirectory(pool, heard::add);

    assertThat(telling.sellers(hostile))
        .containsExactly(new SellerGoals(new SellerId(7), 1, new Money(100_000)));
    assertThat(heard)
        .singleElement()
        .satisfies(one -> assertThat(one.table()).isEqualTo("customer_goals"))
        .satisfies(one ->
            assertThat(one.ids())
                .containsExactlyInAnyOrder(
                    "-5", "0", "1000000000000000000", "9223372036854775807"));

    heard.clear();
    assertThat(telling.sellersAfter(hostile, Optional.empty(), 10))
        .containsExactly(new SellerId(7));
    assertThat(heard)
        .singleElement()
        .satisfies(one ->
            assertThat(one.ids()).containsExactly("1000000000000000000", "9223372036854775807"));
    assertThat(new MySqlSellerNames(pool).names(hostile)).isEmpty();
    database.insert("DELETE FROM customer_goals WHERE year = 2031");
  }

  @Test
  void aPageOfNothingIsRefused() {
    assertThatThrownBy(() -> directory.sellersAfter(YEAR, Optional.empty(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
