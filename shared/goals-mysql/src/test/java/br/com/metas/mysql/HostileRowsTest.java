package br.com.metas.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.goals.AnnualLayer;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.BusinessDay;
import br.com.metas.goals.Classification;
import br.com.metas.goals.CustomerId;
import br.com.metas.goals.CustomerIds;
import br.com.metas.goals.CustomerReader;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.GoalsDatabase;
import br.com.metas.goals.LiveFigures;
import br.com.metas.goals.SellerDirectory.SellerGoals;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.StaticLayer;
import br.com.metas.goals.Wallet;
import br.com.metas.goals.WalletMonth;
import br.com.metas.testkit.HostileRows;
import br.com.metas.testkit.MySqlServer;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A bad row does not fail the query: rows that cannot be read are left out, and one report names
 * them.
 */
@ParameterizedClass
@MethodSource("br.com.metas.testkit.MySqlServer#startAll")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("container")
class HostileRowsTest {
  private static final SellerId SELLER = new SellerId(HostileRows.SELLER);
  private static final GoalYear YEAR = new GoalYear(HostileRows.YEAR);
  private static final CustomerIds CUSTOMERS = CustomerIds.of(-7, 0, 1, 2, 3, 4, 5, Long.MAX_VALUE);

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final BusinessDay DAY =
      BusinessCalendar.brazilian(() ->
              LocalDate.parse(HostileRows.TODAY)
                  .atTime(12, 0)
                  .atZone(BusinessCalendar.SAO_PAULO)
                  .toInstant())
          .now();
  private static final WalletMonth QUESTION = new WalletMonth(SELLER, YEAR, 12, DAY);

  @Parameter private MySqlServer server;
  private TestDatabase database;
  private MySqlPool pool;
  private final List<UnreadableRows> heard = new ArrayList<>();

  @BeforeParameterizedClassInvocation
  void fill() throws SQLException {
    database = new TestDatabase(server);
    HostileRows.fill(database.owner());
    pool = database.pool();
  }

  @AfterParameterizedClassInvocation
  void stop() throws SQLException {
    pool.close();
    database.close();
  }

  @BeforeEach
  void nothingHeard() {
    heard.clear();
  }

  private List<String> heardOf(String table) {
    return heard.stream()
        .filter(one -> one.table().equals(table))
        .map(one -> one.reason() + " " + one.ids())
        .toList();
  }

  @Test
  void aCustomerThatCanNotBeReadWholeStaysInTheWallet() {
    StaticLayer layer;
    try (GoalsDatabase.Snapshot snapshot = new MySqlGoals(pool, heard::add).openSnapshot()) {
      layer = snapshot.staticLayer(SELLER, YEAR);
    }

    assertThat(layer.customers()).isEqualTo(CUSTOMERS);
    assertThat(names(layer))
        .containsExactly(
            "Sem Número",
            "Consumidor",
            "Em Ordem",
            "Cliente 2",
            "Cliente 3",
            "Cliente 4",
            "=1+1",
            "Dezenove Dígitos");
    assertThat(classes(layer)).isEqualTo("AAACCCBC");
    assertThat(goals(layer))
        .containsExactly(10_000L, 10_000L, 120_000L, 100_000L, 0L, 0L, 1_001L, 10_000L);
    assertThat(layer.previousYearCents(6)).isZero();
    assertThat(layer.phone(2)).contains("+5511987654321");
    assertThat(layer.phone(4)).isEmpty();
    assertThat(layer.phone(6)).contains("+558001234567");
    assertThat(heardOf("customer_goals"))
        .containsExactlyInAnyOrder(
            "classification is not A, B or C [2, 3, 4]",
            "goal is out of range [4]",
            "sales_previous_year is out of range [5]");
    assertThat(heardOf("clientes")).containsExactly("nome is blank [2, 3]");
  }

  private static List<String> names(StaticLayer layer) {
    List<String> names = new ArrayList<>();
    for (int row = 0; row < layer.customers().size(); row++) {
      names.add(layer.name(row));
    }
    return names;
  }

  private static String classes(StaticLayer layer) {
    StringBuilder classes = new StringBuilder();
    for (int row = 0; row < layer.customers().size(); row++) {
      Classification one = layer.classification(row);
      classes.append(one);
    }
    return classes.toString();
  }

  private static List<Long> goals(StaticLayer layer) {
    List<Long> goals = new ArrayList<>();
    for (int row = 0; row < layer.customers().size(); row++) {
      goals.add(layer.goalCents(row));
    }
    return goals;
  }

  /** October is the last closed month. It has only the sales to the customers 1, 0, 4 and 5. */
  @Test
  void aSaleThatCanNotBeReadCountsInNoClosedMonthAndIsNoPurchase() {
    AnnualLayer layer;
    try (GoalsDatabase.Snapshot snapshot = new MySqlGoals(pool, heard::add).openSnapshot()) {
      layer = snapshot.annualLayer(SELLER, YEAR, NOVEMBER);
    }

    assertThat(layer.customers()).isEqualTo(CUSTOMERS);
    Wallet wallet = wallet();
    assertThat(soldInYear(wallet))
        .containsExactly(700L, 1_000L, 15_000L, 0L, 300L, 2_002L, -1L, 1_900L);
    assertThat(lastPurchases(layer))
        .containsExactly("-", "2026-10-05", "2026-10-05", "-", "-", "2026-10-06", "-", "-");
    assertThat(heardOf("Vendas_Historia").getFirst())
        .isEqualTo("sale_date is not a day, or amount is out of range [1, 2, 3]");
  }

  @Test
  void aSaleThatCanNotBeReadCountsInNoOpenMonthEither() {
    LiveFigures live = new MySqlGoals(pool, heard::add).live(QUESTION);

    assertThat(live.customers()).isEqualTo(CUSTOMERS);
    assertThat(heard)
        .singleElement()
        .satisfies(one -> assertThat(one.table()).isEqualTo("Vendas_Historia"))
        .satisfies(one -> assertThat(one.ids()).containsExactlyInAnyOrder("1", "2", "3"))
        .satisfies(one -> assertThat(one.rows()).isEqualTo(3));
  }

  /** The total of a customer's month is rounded once, in every query. */
  @Test
  void amountsOfFourDecimalsComeToTheSameOnEveryPath() {
    MySqlCustomers customers = new MySqlCustomers(pool, heard::add);

    CustomerReader.CustomerSales four =
        customers.read(SELLER, new CustomerId(4), DAY).orElseThrow();
    CustomerReader.CustomerSales five =
        customers.read(SELLER, new CustomerId(5), DAY).orElseThrow();

    assertThat(cents(four, 2026, 10)).isEqualTo(1); // 0.0040 twice
    assertThat(cents(four, 2026, 12)).isEqualTo(2_001); // 10.0025 twice
    assertThat(cents(five, 2026, 10)).isEqualTo(-1); // -0.0030 and -0.0020
    assertThat(cents(five, 2026, 12)).isZero(); // -0.0040
    assertThat(customers.read(SELLER, new CustomerId(1), DAY).orElseThrow().sales()).hasSize(2);
  }

  private static long cents(CustomerReader.CustomerSales customer, int year, int month) {
    return customer.months().stream()
        .filter(one -> one.month().equals(YearMonth.of(year, month)))
        .mapToLong(one -> one.total().cents())
        .sum();
  }

  private Wallet wallet() {
    MySqlGoals goals = new MySqlGoals(pool);
    try (GoalsDatabase.Snapshot snapshot = goals.openSnapshot()) {
      return Wallet.merge(
          snapshot.staticLayer(SELLER, YEAR),
          snapshot.annualLayer(SELLER, YEAR, NOVEMBER),
          snapshot.live(QUESTION));
    }
  }

  private static List<Long> soldInYear(Wallet wallet) {
    List<Long> cents = new ArrayList<>();
    for (int row = 0; row < wallet.size(); row++) {
      cents.add(wallet.soldCents(row));
    }
    return cents;
  }

  private static List<String> lastPurchases(AnnualLayer layer) {
    List<String> days = new ArrayList<>();
    for (int row = 0; row < layer.customers().size(); row++) {
      days.add(layer.lastPurchases().at(row).map(String::valueOf).orElse("-"));
    }
    return days;
  }

  @Test
  void theDirectoryHasTheSellersThatCanBeAskedFor() {
    MySqlSellerDirectory directory = new MySqlSellerDirectory(pool, heard::add);

    assertThat(directory.sellers(YEAR))
        .extracting(SellerGoals::seller)
        .containsExactly(new SellerId(HostileRows.GOOD_SELLER), SELLER);
    assertThat(heardOf("customer_goals"))
        .containsExactly(
            "seller_id is not a number from 1 with at most 18 digits"
                + " [-5, 0, 1000000000000000000, 9223372036854775807]");
    assertThat(directory.ids(YEAR)).containsExactly(new SellerId(HostileRows.GOOD_SELLER), SELLER);
    assertThat(directory.years()).containsExactly(YEAR);
  }
}
