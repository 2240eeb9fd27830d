package br.com.metas.goals.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.goals.Classification;
import br.com.metas.goals.CutRows;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.Money;
import br.com.metas.goals.SearchText;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.Wallet;
import br.com.metas.goals.WalletMonth;
import br.com.metas.goals.oracle.NaiveDecision;
import br.com.metas.goals.oracle.RawData;
import br.com.metas.goals.oracle.RawDataArbitrary;
import br.com.metas.goals.report.CustomerGoals;
import br.com.metas.goals.report.GoalsQuery;
import br.com.metas.goals.report.GoalsReport;
import br.com.metas.goals.report.Ordering;
import br.com.metas.goals.report.Page;
import br.com.metas.goals.report.RunningMonth;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Reasons, order, views, pace and projection equal the naive ones, calculated from raw rows. */
class DecisionProperties {
  /** A day and its rows. */
  record Case(LocalDate today, RawData data) {
    Wallet wallet() {
      return asked(today.getMonthValue());
    }

    Wallet asked(int month) {
      return CutRows.merged(
          data,
          new WalletMonth(
              new SellerId(1),
              new GoalYear(today.getYear()),
              month,
              today,
              YearMonth.from(today.minusDays(2))));
    }

    NaiveDecision naive() {
      return new NaiveDecision(data, 1, today);
    }
  }

  @Property(tries = 800)
  void everyCustomerHasTheNaiveReasonAndNumbers(@ForAll("cases") Case drawn) {
    Wallet wallet = drawn.wallet();
    CallList calls = CallList.of(wallet).orElseThrow();
    List<CustomerGoals> customers =
        report(wallet, Optional.empty(), View.ALL, "customer_id").customers();
    List<NaiveDecision.Row> expected = drawn.naive().rows();
    assertThat(customers).hasSameSizeAs(expected);
    for (int row = 0; row < customers.size(); row++) {
      assertThat(plain(customers.get(row), calls.score(row))).isEqualTo(expected.get(row));
    }
  }

  @Property(tries = 400)
  void everyViewHasTheNaiveCustomersInTheNaiveOrder(
      @ForAll("cases") Case drawn,
      @ForAll View view,
      @ForAll("classes") Optional<String> classification,
      @ForAll boolean reversed) {
    assertThat(
            report(drawn.wallet(), classification, view, reversed ? "-call" : "call")
                .customers()
                .stream()
                .map(CustomerGoals::customerId)
                .toList())
        .isEqualTo(drawn.naive().list(classification, view.text(), reversed));
  }

  @Property(tries = 800)
  void theCountsAndThePaceAreTheNaiveOnes(
      @ForAll("cases") Case drawn, @ForAll("classes") Optional<String> classification) {
    RunningMonth running =
        report(drawn.wallet(), classification, View.CALL, "call").summary().running().orElseThrow();
    Map<String, Integer> views =
        running.views().entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getKey().text(), Map.Entry::getValue));
    assertThat(views).isEqualTo(drawn.naive().views(classification));
    assertThat(plain(running.pace())).isEqualTo(drawn.naive().pace(classification));
  }

  @Property(tries = 50)
  void anotherMonthHasNothingOfIt(@ForAll("cases") Case drawn) {
    Wallet other = drawn.asked(drawn.today().getMonthValue() % 12 + 1);
    GoalsReport report = report(other, Optional.empty(), View.ALL, "-gap");
    assertThat(report.summary().running()).isEmpty();
    assertThat(report.customers())
        .allSatisfy(customer -> {
          assertThat(customer.call()).isEmpty();
          assertThat(customer.target()).isEmpty();
        });
    assertThatThrownBy(() -> report(other, Optional.empty(), View.LATE, "-gap"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> report(other, Optional.empty(), View.ALL, "call"))
        .isInstanceOf(IllegalArgumentException.class);
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
                    "2026-11-01",
                    "2026-11-02",
                    "2026-11-30",
                    "2026-12-31",
                    "2027-02-28")
                .map(LocalDate::parse),
            Arbitraries.integers().between(0, 1200).map(LocalDate.of(2024, 1, 1)::plusDays));
    return days.flatMap(
        today -> new RawDataArbitrary(today).rawData().map(data -> new Case(today, data)));
  }

  @Provide
  Arbitrary<Optional<String>> classes() {
    return Arbitraries.of(Optional.empty(), Optional.of("A"), Optional.of("B"), Optional.of("C"));
  }

  private static GoalsReport report(
      Wallet wallet, Optional<String> classification, View view, String order) {
    return GoalsReport.of(
        wallet,
        new GoalsQuery(
            classification.flatMap(Classification::parse),
            view,
            SearchText.ABSENT,
            Ordering.parse(order).orElseThrow(),
            Page.ALL),
        Workdays.NATIONAL);
  }

  private static NaiveDecision.Row plain(CustomerGoals customer, long score) {
    Call call = customer.call().orElseThrow();
    MonthTarget target = customer.target().orElseThrow();
    return new NaiveDecision.Row(
        customer.customerId(),
        call.reason().text(),
        BigInteger.valueOf(score),
        number(call.daysSinceLastPurchase()),
        number(call.purchaseIntervalDays()),
        call.purchaseDays(),
        call.averageMonth().reais(),
        target.required().reais(),
        target.missing().reais());
  }

  private static NaiveDecision.Pace plain(Pace pace) {
    return new NaiveDecision.Pace(
        pace.workdays().total(),
        pace.workdays().left(),
        pace.target().required().reais(),
        pace.target().missing().reais(),
        pace.requiredPerWorkday().map(Money::reais),
        pace.projectedMonth().reais(),
        pace.projectedYear().reais(),
        pace.status().map(Pace.Status::text));
  }

  private static Optional<Long> number(OptionalInt number) {
    return number.isPresent() ? Optional.of((long) number.getAsInt()) : Optional.empty();
  }
}
