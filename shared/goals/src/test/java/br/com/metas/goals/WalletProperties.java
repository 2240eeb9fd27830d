package br.com.metas.goals;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.goals.decision.View;
import br.com.metas.goals.decision.Workdays;
import br.com.metas.goals.oracle.NaiveFigures;
import br.com.metas.goals.oracle.RawData;
import br.com.metas.goals.oracle.RawDataArbitrary;
import br.com.metas.goals.report.CustomerGoals;
import br.com.metas.goals.report.GoalsQuery;
import br.com.metas.goals.report.GoalsReport;
import br.com.metas.goals.report.GoalsSummary;
import br.com.metas.goals.report.Ordering;
import br.com.metas.goals.report.Page;
import br.com.metas.goals.report.SortKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The merged wallet and its report equal the naive figures, calculated from raw rows. */
class WalletProperties {
  /** A day, its rows, and the year and month asked for. */
  record Case(LocalDate today, RawData data, int yearsBack, int month) {
    WalletMonth question() {
      return new WalletMonth(
          new SellerId(1),
          new GoalYear(today.getYear() - yearsBack),
          month,
          today,
          YearMonth.from(today.minusDays(2)));
    }
  }

  @Property(tries = 400)
  void everyFigureOfEveryCustomerIsTheNaiveOne(@ForAll("cases") Case drawn) {
    Wallet wallet = CutRows.merged(drawn.data(), drawn.question());
    List<NaiveFigures.Row> expected = naive(drawn).rows();
    List<CustomerGoals> customers =
        GoalsReport.of(
                wallet, query(Optional.empty(), "", "customer_id", Page.ALL), Workdays.NATIONAL)
            .customers();
    assertThat(customers).hasSameSizeAs(expected);
    for (int row = 0; row < wallet.size(); row++) {
      assertThat(plain(customers.get(row))).isEqualTo(expected.get(row));
    }
  }

  @Property(tries = 400)
  void theTotalsAreThoseOfTheClass(
      @ForAll("cases") Case drawn, @ForAll("classes") Optional<String> classification) {
    GoalsSummary summary =
        GoalsReport.of(
                CutRows.merged(drawn.data(), drawn.question()),
                query(classification, "", "-gap", Page.ALL),
                Workdays.NATIONAL)
            .summary();
    assertThat(
            new NaiveFigures.Summary(
                summary.customers(),
                summary.goal().reais(),
                summary.sold().reais(),
                summary.previousYearSales().reais(),
                summary.gap().reais(),
                summary.achievement().map(Percentage::percent),
                summary.activeCustomersMonth(),
                summary.penetrationMonth().percent(),
                summary.totalSoldMonth().reais(),
                summary.soldByMonth().stream().map(Money::reais).toList()))
        .isEqualTo(naive(drawn).summary(classification));
  }

  @Property(tries = 400)
  void aPageIsAPartOfTheNaiveList(
      @ForAll("cases") Case drawn,
      @ForAll("classes") Optional<String> classification,
      @ForAll("searches") String search,
      @ForAll("orders") String order,
      @ForAll("pages") Page page) {
    GoalsReport report =
        GoalsReport.of(
            CutRows.merged(drawn.data(), drawn.question()),
            query(classification, search, order, page),
            Workdays.NATIONAL);
    List<NaiveFigures.Row> everyone = naive(drawn).list(classification, search, order);
    assertThat(report.total()).isEqualTo(everyone.size());
    assertThat(report.customers().stream().map(WalletProperties::plain).toList())
        .isEqualTo(everyone.stream().skip(page.offset()).limit(page.limit()).toList());
  }

  @Property(tries = 100)
  void theOrderVersionIsTheSameOnEveryPageAndChangesWithTheOrder(@ForAll("cases") Case drawn) {
    Wallet wallet = CutRows.merged(drawn.data(), drawn.question());
    String version = version(wallet, "customer_id", Page.ALL);
    assertThat(version(wallet, "customer_id", new Page(1, 1))).isEqualTo(version);
    if (wallet.size() > 1) {
      assertThat(version(wallet, "-customer_id", Page.ALL)).isNotEqualTo(version);
    }
  }

  private static String version(Wallet wallet, String order, Page page) {
    return GoalsReport.of(wallet, query(Optional.empty(), "", order, page), Workdays.NATIONAL)
        .orderVersion();
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<LocalDate> days =
        Arbitraries.oneOf(
            Arbitraries.of(
                    "2024-02-29",
                    "2026-01-01",
                    "2026-01-02",
                    "2026-01-03",
                    "2026-12-31",
                    "2025-03-01")
                .map(LocalDate::parse),
            Arbitraries.integers().between(0, 1200).map(LocalDate.of(2024, 1, 1)::plusDays));
    return days.flatMap(today ->
        Combinators.combine(
                new RawDataArbitrary(today).rawData(),
                Arbitraries.integers().between(0, 1),
                Arbitraries.integers().between(1, 12))
            .as((data, yearsBack, month) -> new Case(today, data, yearsBack, month)));
  }

  @Provide
  Arbitrary<Optional<String>> classes() {
    return Arbitraries.of(Optional.empty(), Optional.of("A"), Optional.of("B"), Optional.of("C"));
  }

  @Provide
  Arbitrary<String> searches() {
    return Arbitraries.of(
        "",
        " ",
        "ana",
        "JOSE",
        "josé  silva",
        "são",
        "sao paulo",
        "%",
        "_",
        "🥖",
        "zé ofi",
        "nada");
  }

  @Provide
  Arbitrary<String> orders() {
    return Arbitraries.of(SortKey.values())
        .filter(key -> key != SortKey.CALL)
        .flatMap(key -> Arbitraries.of(key.text(), "-" + key.text()));
  }

  @Provide
  Arbitrary<Page> pages() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 15), Arbitraries.integers().between(0, 15))
        .as(Page::new);
  }

  private static GoalsQuery query(
      Optional<String> classification, String search, String order, Page page) {
    return new GoalsQuery(
        classification.flatMap(Classification::parse),
        View.ALL,
        SearchText.of(search),
        Ordering.parse(order).orElseThrow(),
        page);
  }

  private static NaiveFigures naive(Case drawn) {
    return new NaiveFigures(
        drawn.data(), 1, drawn.today().getYear() - drawn.yearsBack(), drawn.month());
  }

  private static NaiveFigures.Row plain(CustomerGoals customer) {
    return new NaiveFigures.Row(
        customer.customerId(),
        customer.name(),
        customer.phone(),
        customer.city(),
        customer.state(),
        customer.classification().name(),
        customer.goal().reais(),
        customer.previousYearSales().reais(),
        customer.sold().reais(),
        customer.gap().reais(),
        customer.achievement().map(Percentage::percent),
        customer.lastPurchase(),
        customer.soldMonth().reais(),
        customer.activeMonth());
  }
}
