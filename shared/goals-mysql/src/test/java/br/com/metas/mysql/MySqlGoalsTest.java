package br.com.metas.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.goals.AnnualLayer;
import br.com.metas.goals.Classification;
import br.com.metas.goals.CustomerIds;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.GoalsDatabase;
import br.com.metas.goals.LiveFigures;
import br.com.metas.goals.PurchaseDates;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.StaticLayer;
import br.com.metas.goals.WalletMonth;
import br.com.metas.testkit.MySqlServer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@MethodSource("br.com.metas.testkit.MySqlServer#startAll")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("container")
class MySqlGoalsTest {
  private static final SellerId SELLER = new SellerId(42);
  private static final GoalYear YEAR = new GoalYear(2026);
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

  @Parameter private MySqlServer server;
  private TestDatabase database;
  private MySqlPool pool;
  private MySqlGoals goals;

  @BeforeParameterizedClassInvocation
  void migrate() throws SQLException {
    database = new TestDatabase(server);
    pool = database.pool();
    goals = new MySqlGoals(pool);
  }

  @AfterParameterizedClassInvocation
  void stop() throws SQLException {
    pool.close();
    database.close();
  }

  @BeforeEach
  void twoCustomers() throws SQLException {
    database.customer(7, "Açaí 🍇 Ltda", "(11) 98765-4321").customer(9, "Zé");
    database.goal(42, 2026, 9).goal(42, 2026, 7).goal(43, 2026, 8).goal(42, 2025, 5);
  }

  @AfterEach
  void clear() throws SQLException {
    database.clear();
  }

  @ParameterizedTest
  @ValueSource(strings = {"D", "a", ""})
  void aClassThatTheApiDoesNotKnowIsRefusedByTheTable(String classification) {
    assertThatThrownBy(
            () -> {
              try (PreparedStatement change =
                  database
                      .owner()
                      .prepareStatement("UPDATE customer_goals SET classification = ?")) {
                change.setString(1, classification);
                change.executeUpdate();
              }
            })
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("customer_goals_classification");
  }

  @Test
  void theStaticLayerHoldsTheWalletInOrderOfCustomers() {
    StaticLayer layer = fromSnapshot(snapshot -> snapshot.staticLayer(SELLER, YEAR));

    assertThat(layer.customers()).isEqualTo(CustomerIds.of(7, 9));
    assertThat(layer.name(0)).isEqualTo("Açaí 🍇 Ltda");
    assertThat(layer.phone(0)).contains("+5511987654321");
    assertThat(layer.phone(1)).isEmpty();
    assertThat(layer.city(0)).isEqualTo("São Paulo");
    assertThat(layer.state(0)).isEqualTo("SP");
    assertThat(layer.classification(0)).isEqualTo(Classification.A);
    assertThat(layer.goalCents(0)).isEqualTo(100_000);
    assertThat(layer.previousYearCents(0)).isEqualTo(90_000);
  }

  @Test
  void aCustomerWithoutARowOfItsOwnStillCountsUnderItsNumber() {
    StaticLayer layer = fromSnapshot(snapshot -> snapshot.staticLayer(new SellerId(43), YEAR));

    assertThat(layer.customers()).isEqualTo(CustomerIds.of(8));
    assertThat(layer.name(0)).isEqualTo("Cliente 8");
    assertThat(layer.city(0)).isEmpty();
    assertThat(layer.phone(0)).isEmpty();
  }

  @Test
  void theAnnualLayerEndsBeforeTheFirstOpenMonth() throws SQLException {
    database
        .sale(7, "2025-12-31T23:59:59", "1.00")
        .sale(7, "2026-01-01T00:00:00", "10.00")
        .sale(7, "2026-02-28T23:59:59", "20.00")
        .sale(7, "2026-02-28T23:59:59", "-5.50")
        .sale(7, "2026-03-01T00:00:00", "1000.00");

    AnnualLayer layer = fromSnapshot(snapshot -> snapshot.annualLayer(SELLER, YEAR, MARCH));

    assertThat(layer.sales().cents(YearMonth.of(2026, 1), 0)).isEqualTo(1_000);
    assertThat(layer.sales().cents(YearMonth.of(2026, 2), 0)).isEqualTo(1_450);
    assertThat(layer.sales().cents(YearMonth.of(2026, 2), 1)).isZero();
    assertThat(layer.sales().covers(YearMonth.of(2026, 3))).isFalse();
    assertThat(layer.sales().cents(YearMonth.of(2025, 12), 0)).isEqualTo(100);
    assertThat(layer.purchaseDays().count(0)).isEqualTo(3);
    assertThat(PurchaseDates.toDate(layer.purchaseDays().firstDay(0)))
        .contains(LocalDate.of(2025, 12, 31));
    assertThat(layer.lastPurchases().at(0)).contains(LocalDate.of(2026, 2, 28));
    assertThat(layer.lastPurchases().at(1)).isEmpty();
  }

  @Test
  void aReturnIsNoPurchase() throws SQLException {
    database
        .sale(7, "2024-02-29T10:00:00", "1.00")
        .sale(7, "2026-02-01T10:00:00", "-1.00")
        .sale(7, "2026-02-02T10:00:00", "0.00");

    AnnualLayer layer = fromSnapshot(snapshot -> snapshot.annualLayer(SELLER, YEAR, MARCH));

    assertThat(layer.lastPurchases().at(0)).contains(LocalDate.of(2024, 2, 29));
  }

  @Test
  void liveFiguresBeginWithTheFirstOpenMonth() throws SQLException {
    database
        .sale(9, "2026-02-28T23:59:59", "1.00")
        .sale(9, "2026-03-01T00:00:00", "10.00")
        .sale(9, "2026-12-31T23:59:59", "20.00")
        .sale(9, "2027-01-01T00:00:00", "40.00");

    LiveFigures live = goals.live(new WalletMonth(SELLER, YEAR, 3, TODAY, MARCH));

    assertThat(live.customers()).isEqualTo(CustomerIds.of(7, 9));
    assertThat(live.sales().cents(YearMonth.of(2026, 3), 1)).isEqualTo(1_000);
    assertThat(live.sales().cents(YearMonth.of(2026, 12), 1)).isEqualTo(2_000);
    assertThat(live.sales().cents(YearMonth.of(2026, 3), 0)).isZero();
    assertThat(live.sales().covers(YearMonth.of(2026, 2))).isFalse();
    assertThat(live.lastPurchases().at(1)).contains(LocalDate.of(2027, 1, 1));
    assertThat(live.lastPurchases().at(0)).isEmpty();
  }

  @Test
  void aClosedMonthThatIsAskedForIsReadLiveInAddition() throws SQLException {
    database
        .sale(7, "2026-01-31T12:00:00", "10.00")
        .sale(7, "2026-02-28T12:00:00", "20.00")
        .sale(7, "2026-03-31T12:00:00", "40.00");

    LiveFigures live = goals.live(new WalletMonth(SELLER, YEAR, 1, TODAY, MARCH));

    assertThat(live.sales().cents(YearMonth.of(2026, 1), 0)).isEqualTo(1_000);
    assertThat(live.sales().covers(YearMonth.of(2026, 2))).isFalse();
    assertThat(live.sales().cents(YearMonth.of(2026, 3), 0)).isEqualTo(4_000);
  }

  @Test
  void aSellerWithoutGoalsHasAnEmptyWallet() {
    LiveFigures live = goals.live(new WalletMonth(new SellerId(1), YEAR, 3, TODAY, MARCH));

    assertThat(live.customers()).isEqualTo(CustomerIds.NONE);
  }

  private <T> T fromSnapshot(Function<GoalsDatabase.Snapshot, T> question) {
    try (GoalsDatabase.Snapshot snapshot = goals.openSnapshot()) {
      return question.apply(snapshot);
    }
  }
}
