package br.com.metas.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.goals.BusinessDay;
import br.com.metas.goals.CustomerId;
import br.com.metas.goals.CustomerReader.CustomerSales;
import br.com.metas.goals.CustomerReader.MonthTotal;
import br.com.metas.goals.CustomerReader.Sale;
import br.com.metas.goals.GoalsDatabase;
import br.com.metas.goals.Money;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.Wallet;
import br.com.metas.goals.WalletMonth;
import br.com.metas.testkit.MySqlServer;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
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
class MySqlCustomersTest {
  private static final SellerId SELLER = new SellerId(42);
  private static final BusinessDay DAY =
      new BusinessDay(
          Instant.parse("2026-03-20T15:00:00Z"), LocalDate.of(2026, 3, 20), YearMonth.of(2026, 3));

  @Parameter private MySqlServer server;
  private TestDatabase database;
  private MySqlPool pool;
  private MySqlCustomers customers;

  @BeforeParameterizedClassInvocation
  void migrate() throws SQLException {
    database = new TestDatabase(server);
    pool = database.pool();
    customers = new MySqlCustomers(pool, UnreadableRows.Listener.NONE);
  }

  @AfterParameterizedClassInvocation
  void stop() throws SQLException {
    pool.close();
    database.close();
  }

  @AfterEach
  void clear() throws SQLException {
    database.clear();
  }

  @Test
  void aCustomerIsTheWalletsRowOfIt() throws SQLException {
    database.customer(7, "Zé").customer(9, "Bia");
    database.goal(42, 2026, 7).goal(42, 2026, 9);
    for (String day :
        List.of("2025-02-28", "2025-03-01", "2025-06-15", "2026-02-28", "2026-03-19")) {
      database.sale(7, day + "T10:00:00", "10.00").sale(9, day + "T11:00:00", "5.50");
    }
    database.sale(7, "2026-03-20T09:00:00", "-3.25").sale(7, "2026-04-02T09:00:00", "1.00");

    Wallet one = customers.read(SELLER, new CustomerId(7), DAY).orElseThrow().wallet();

    Wallet all = wholeWallet();
    assertThat(one.size()).isEqualTo(1);
    assertThat(one.name(0)).isEqualTo(all.name(0)).isEqualTo("Zé");
    assertThat(one.purchases(0)).isEqualTo(all.purchases(0));
    assertThat(one.purchases(0).days()).isEqualTo(3);
    assertThat(one.soldCents(0)).isEqualTo(all.soldCents(0)).isEqualTo(1_775);
    assertThat(one.beforeTodayCents(0)).isEqualTo(all.beforeTodayCents(0)).isEqualTo(1_000);
    assertThat(one.closedCents().cents(0)).isEqualTo(all.closedCents().cents(0)).isEqualTo(3_000);
  }

  @Test
  void theHistoryHasTwentyFourMonthsAndTheRunningOneIsLast() throws SQLException {
    database.goal(42, 2026, 7);
    database
        .sale(7, "2024-03-31T23:59:59", "100.00")
        .sale(7, "2024-04-01T00:00:00", "1.00")
        .sale(7, "2026-02-28T23:59:59", "2.00")
        .sale(7, "2026-02-28T23:59:59", "-0.50")
        .sale(7, "2026-03-31T23:59:59", "4.00")
        .sale(7, "2026-04-01T00:00:00", "100.00");

    List<MonthTotal> months = read(7).months();

    assertThat(months).hasSize(24);
    assertThat(months.getFirst()).isEqualTo(new MonthTotal(YearMonth.of(2024, 4), new Money(100)));
    assertThat(months.get(22)).isEqualTo(new MonthTotal(YearMonth.of(2026, 2), new Money(150)));
    assertThat(months.getLast()).isEqualTo(new MonthTotal(YearMonth.of(2026, 3), new Money(400)));
    assertThat(months.subList(1, 22)).allMatch(month -> month.total().equals(Money.ZERO));
  }

  @Test
  void theLatestTwentySalesComeLatestFirstReturnsAndComingOnesAmongThem() throws SQLException {
    database.goal(42, 2026, 7);
    database.sale(7, "2026-04-05T00:00:00", "3.00").sale(7, "2026-03-20T08:00:00", "-2.00");
    for (int day = 1; day <= 28; day++) {
      database.sale(7, "2026-02-%02dT12:00:00".formatted(day), "1.00");
    }

    List<Sale> sales = read(7).sales();

    assertThat(sales).hasSize(20);
    assertThat(sales.getFirst()).isEqualTo(new Sale(LocalDate.of(2026, 4, 5), new Money(300)));
    assertThat(sales.get(1)).isEqualTo(new Sale(LocalDate.of(2026, 3, 20), new Money(-200)));
    assertThat(sales.getLast().day()).isEqualTo(LocalDate.of(2026, 2, 11));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 8, 9, 0, -1, Long.MAX_VALUE})
  void aCustomerOfAnotherWalletYearOrOfNoneIsNotThere(long customer) throws SQLException {
    database.goal(42, 2026, 7).goal(43, 2026, 8).goal(42, 2025, 9);
    database.sale(1, "2026-03-01T00:00:00", "1.00");

    assertThat(customers.read(SELLER, new CustomerId(customer), DAY)).isEmpty();
  }

  @Test
  void aStatementThatDoesNotSayWhereOneCustomerGoesIsRefused() {
    assertThatThrownBy(() -> SqlResource.ofOneCustomer("sellers"))
        .hasMessageContaining("sellers.sql has no comment for one customer");
    assertThat(SqlResource.ofOneCustomer("live").parameters()).contains("customer");
    assertThat(SqlResource.of("live").parameters()).doesNotContain("customer");
  }

  private CustomerSales read(long customer) {
    return customers.read(SELLER, new CustomerId(customer), DAY).orElseThrow();
  }

  private Wallet wholeWallet() {
    WalletMonth question = WalletMonth.running(SELLER, DAY);
    try (GoalsDatabase.Snapshot snapshot = new MySqlGoals(pool).openSnapshot()) {
      return Wallet.merge(
          snapshot.staticLayer(SELLER, question.year()),
          snapshot.annualLayer(SELLER, question.year(), question.firstOpenMonth()),
          snapshot.live(question));
    }
  }
}
