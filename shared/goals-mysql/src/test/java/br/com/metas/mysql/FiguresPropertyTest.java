package br.com.metas.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.goals.AnnualLayer;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.GoalsDatabase;
import br.com.metas.goals.LiveFigures;
import br.com.metas.goals.MonthlySales;
import br.com.metas.goals.PurchaseDates;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.StaticLayer;
import br.com.metas.goals.WalletMonth;
import br.com.metas.testkit.MySqlServer;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Compares the results of the SQL with a naive calculation from the written rows. */
@Tag("container")
class FiguresPropertyTest {
  private static final int SELLERS = 3;
  private static final int CUSTOMERS = 8;

  private static @Nullable MySqlServer server;
  private static @Nullable TestDatabase database;
  private static @Nullable MySqlPool pool;

  @BeforeContainer
  static void start() throws SQLException {
    server = MySqlServer.start();
    database = new TestDatabase(server);
    pool = database.pool();
  }

  @AfterContainer
  static void stop() throws SQLException {
    if (pool != null) {
      pool.close();
    }
    if (database != null) {
      database.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @Property(tries = 60)
  void everyFigureIsTheOneThatTheRawRowsAddUpTo(
      @ForAll("rows") NaiveFigures rows,
      @ForAll("years") int year,
      @ForAll("months") int month,
      @ForAll("openMonths") YearMonth firstOpenMonth,
      @ForAll @IntRange(min = 1, max = 33) int dayOfOpenMonths)
      throws SQLException {
    LocalDate today = firstOpenMonth.atDay(1).plusDays(dayOfOpenMonths - 1);
    write(rows);
    MySqlGoals goals = new MySqlGoals(pool());
    for (long seller = 1; seller <= SELLERS; seller++) {
      WalletMonth question =
          new WalletMonth(new SellerId(seller), new GoalYear(year), month, today, firstOpenMonth);
      checkLive(goals.live(question), rows);
      try (GoalsDatabase.Snapshot snapshot = goals.openSnapshot()) {
        checkLive(snapshot.live(question), rows);
        checkAnnual(
            snapshot.annualLayer(question.seller(), question.year(), firstOpenMonth), rows, seller);
        checkStatic(snapshot.staticLayer(question.seller(), question.year()), rows, seller);
      }
    }
  }

  @Provide
  Arbitrary<Integer> years() {
    return Arbitraries.integers().between(2023, 2027);
  }

  @Provide
  Arbitrary<Integer> months() {
    return Arbitraries.integers().between(1, 12);
  }

  @Provide
  Arbitrary<YearMonth> openMonths() {
    return Combinators.combine(Arbitraries.integers().between(2023, 2026), months())
        .as(YearMonth::of);
  }

  @Provide
  Arbitrary<NaiveFigures> rows() {
    return Combinators.combine(wallets(), sale().list().ofMaxSize(40)).as(NaiveFigures::new);
  }

  /** Every customer is in at most one wallet per year, and can change the wallet between years. */
  private static Arbitrary<List<NaiveFigures.Goal>> wallets() {
    return Arbitraries.integers()
        .between(0, SELLERS)
        .list()
        .ofSize(CUSTOMERS * 5)
        .map(owners -> {
          List<NaiveFigures.Goal> goals = new ArrayList<>();
          for (int index = 0; index < owners.size(); index++) {
            if (owners.get(index) > 0) {
              goals.add(
                  new NaiveFigures.Goal(
                      owners.get(index), 2023 + index / CUSTOMERS, 1 + index % CUSTOMERS));
            }
          }
          return goals;
        });
  }

  private static Arbitrary<NaiveFigures.Sale> sale() {
    Arbitrary<LocalTime> times =
        Arbitraries.of(
            LocalTime.MIDNIGHT, LocalTime.of(0, 0, 1), LocalTime.NOON, LocalTime.of(23, 59, 59));
    Arbitrary<BigDecimal> amounts =
        Arbitraries.longs().between(-100_000, 9_999_999).map(cents -> BigDecimal.valueOf(cents, 2));
    return Combinators.combine(
            Arbitraries.longs().between(1, CUSTOMERS + 1), days(), times, amounts)
        .as((customer, day, time, amount) ->
            new NaiveFigures.Sale(customer, LocalDateTime.of(day, time), amount));
  }

  /** First and last days of months, leap days, and other days; later years as well. */
  private static Arbitrary<LocalDate> days() {
    Arbitrary<YearMonth> months =
        Combinators.combine(
                Arbitraries.integers().between(2022, 2028), Arbitraries.integers().between(1, 12))
            .as(YearMonth::of);
    return Arbitraries.oneOf(
        months.map(month -> month.atDay(1)),
        months.map(YearMonth::atEndOfMonth),
        months.map(month -> month.atDay(15)),
        Arbitraries.of(LocalDate.of(2024, 2, 29), LocalDate.of(2028, 2, 29)));
  }

  private static void checkLive(LiveFigures live, NaiveFigures rows) {
    WalletMonth asked = live.question();
    int year = asked.year().value();
    List<Long> wallet = List.copyOf(rows.wallet(asked.seller().value(), year));
    assertThat(live.customers().toArray()).containsExactly(longs(wallet));
    YearMonth decemberBefore = YearMonth.of(year - 1, 12);
    assertThat(live.sales().covers(decemberBefore))
        .isEqualTo(asked.firstOpenMonth().equals(decemberBefore));
    for (int row = 0; row < wallet.size(); row++) {
      for (int month = 1; month <= 12; month++) {
        if (!YearMonth.of(year, month).isBefore(asked.firstOpenMonth()) || month == asked.month()) {
          assertThat(cents(live.sales(), YearMonth.of(year, month), row))
              .isEqualByComparingTo(rows.sold(wallet.get(row), year, month));
        }
      }
      if (live.sales().covers(decemberBefore)) {
        assertThat(cents(live.sales(), decemberBefore, row))
            .isEqualByComparingTo(rows.sold(wallet.get(row), year - 1, 12));
      }
      assertThat(BigDecimal.valueOf(live.beforeToday().cents(row), 2))
          .isEqualByComparingTo(
              rows.soldBefore(wallet.get(row), YearMonth.of(year, asked.month()), asked.today()));
      assertThat(live.lastPurchases().at(row))
          .isEqualTo(
              rows.lastPurchaseFromOrIn(
                  wallet.get(row), asked.firstOpenMonth(), YearMonth.of(year, asked.month())));
    }
  }

  private static void checkAnnual(AnnualLayer annual, NaiveFigures rows, long seller) {
    int year = annual.year().value();
    List<Long> wallet = List.copyOf(rows.wallet(seller, year));
    assertThat(annual.customers().toArray()).containsExactly(longs(wallet));
    List<YearMonth> months = closedMonths(year, annual.firstOpenMonth());
    for (int row = 0; row < wallet.size(); row++) {
      for (YearMonth month : months) {
        assertThat(cents(annual.sales(), month, row))
            .isEqualByComparingTo(
                rows.sold(wallet.get(row), month.getYear(), month.getMonthValue()));
      }
      List<LocalDate> days = List.copyOf(rows.purchaseDays(wallet.get(row), months));
      assertThat(annual.purchaseDays().count(row)).isEqualTo(days.size());
      assertThat(PurchaseDates.toDate(annual.purchaseDays().firstDay(row)))
          .isEqualTo(days.stream().findFirst());
      assertThat(annual.lastPurchases().at(row))
          .isEqualTo(rows.lastPurchaseBefore(wallet.get(row), annual.firstOpenMonth()));
    }
  }

  /**
   * The running year has the twelve months before the first open month. A past year has its own
   * months, a later one none.
   */
  private static List<YearMonth> closedMonths(int year, YearMonth firstOpenMonth) {
    boolean over = firstOpenMonth.getYear() > year;
    boolean runs =
        firstOpenMonth.getYear() == year || firstOpenMonth.equals(YearMonth.of(year - 1, 12));
    YearMonth end = over ? YearMonth.of(year + 1, 1) : firstOpenMonth;
    return over || runs
        ? IntStream.rangeClosed(1, 12).mapToObj(back -> end.minusMonths(13 - back)).toList()
        : List.of();
  }

  private static void checkStatic(StaticLayer layer, NaiveFigures rows, long seller) {
    List<Long> wallet = List.copyOf(rows.wallet(seller, layer.year().value()));
    assertThat(layer.customers().toArray()).containsExactly(longs(wallet));
    for (int row = 0; row < wallet.size(); row++) {
      assertThat(layer.name(row)).isEqualTo(name(wallet.get(row)));
    }
  }

  private static void write(NaiveFigures rows) throws SQLException {
    TestDatabase target = database();
    target.clear();
    for (long customer = 1; customer <= CUSTOMERS; customer++) {
      target.customer(customer, name(customer));
    }
    for (NaiveFigures.Goal goal : rows.goals()) {
      target.goal(goal.seller(), goal.year(), goal.customer());
    }
    try (PreparedStatement insert =
        target
            .owner()
            .prepareStatement(
                "INSERT INTO Vendas_Historia (customer_id, seller_id, sale_date, amount)"
                    + " VALUES (?, 7, ?, ?)")) {
      for (NaiveFigures.Sale sale : rows.sales()) {
        insert.setLong(1, sale.customer());
        insert.setObject(2, sale.date());
        insert.setBigDecimal(3, sale.amount());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static String name(long customer) {
    return "Açougue 🥩 nº " + customer;
  }

  private static BigDecimal cents(MonthlySales sales, YearMonth month, int row) {
    return BigDecimal.valueOf(sales.cents(month, row), 2);
  }

  private static long[] longs(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).toArray();
  }

  private static TestDatabase database() {
    if (database == null) {
      throw new IllegalStateException("not started");
    }
    return database;
  }

  private static MySqlPool pool() {
    if (pool == null) {
      throw new IllegalStateException("not started");
    }
    return pool;
  }
}
