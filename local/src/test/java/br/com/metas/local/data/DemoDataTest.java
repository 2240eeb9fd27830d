package br.com.metas.local.data;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.goals.Classification;
import br.com.metas.local.data.SalesRows.CustomerRow;
import br.com.metas.local.data.SalesRows.GoalRow;
import br.com.metas.local.data.SalesRows.SaleRow;
import br.com.metas.local.data.SalesRows.SellerRow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DemoDataTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);
  private static final SalesRows ROWS = new DemoData(DemoData.SEED, TODAY).make();

  @Test
  void theSameSeedAndDayGiveTheSameRows() {
    assertThat(new DemoData(DemoData.SEED, TODAY).make()).isEqualTo(ROWS);
  }

  @Test
  void anotherSeedGivesOtherRows() {
    assertThat(new DemoData(DemoData.SEED + 1, TODAY).make()).isNotEqualTo(ROWS);
  }

  @Test
  void twentyFiveSellersHaveThirtyToTwoThousandFiveHundredCustomers() {
    Map<Long, Long> sizes =
        goalsOf(2026).stream()
            .collect(Collectors.groupingBy(row -> row.seller().value(), Collectors.counting()));

    assertThat(sizes).hasSize(25);
    assertThat(sizes.values()).contains(30L, 2_500L).allMatch(size -> size >= 30 && size <= 2_500);
  }

  @Test
  void everySellerHasANameOfTheirOwn() {
    assertThat(ROWS.sellers())
        .extracting(row -> row.id().value())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 25).boxed().toList());
    assertThat(ROWS.sellers()).extracting(SellerRow::name).doesNotHaveDuplicates();
  }

  @Test
  void salesCoverTwoYearsAndOfTheOrdersDatedLaterNoneIsOfThisMonth() {
    List<LocalDate> days = ROWS.sales().stream().map(sale -> sale.at().toLocalDate()).toList();

    assertThat(days).allMatch(day -> !day.isBefore(LocalDate.of(2024, 3, 1)));
    assertThat(days)
        .allMatch(day -> !day.isAfter(TODAY) || day.isAfter(LocalDate.of(2026, 3, 31)))
        .anyMatch(day -> day.isAfter(TODAY));
    assertThat(days).contains(TODAY).anyMatch(day -> day.isBefore(LocalDate.of(2024, 3, 10)));
  }

  @Test
  void lastYearsSalesAreTheSumOfLastYearsRows() {
    Map<Long, Long> cents = centsIn(2025);

    assertThat(goalsOf(2026))
        .allMatch(
            row -> row.previousYearSales().cents() == cents.getOrDefault(row.customerId(), 0L));
  }

  @Test
  void classesFollowTheRevenueCurveOfEachWallet() {
    Map<Long, Long> cents = centsIn(2025);
    Map<Long, List<GoalRow>> wallets =
        goalsOf(2026).stream().collect(Collectors.groupingBy(row -> row.seller().value()));

    wallets
        .values()
        .forEach(wallet -> {
          double total =
              wallet.stream().mapToLong(row -> cents.getOrDefault(row.customerId(), 0L)).sum();
          double before = 0;
          for (GoalRow row :
              wallet.stream()
                  .sorted(
                      Comparator.comparingLong(
                              (GoalRow row) -> -cents.getOrDefault(row.customerId(), 0L))
                          .thenComparingLong(GoalRow::customerId))
                  .toList()) {
            long own = cents.getOrDefault(row.customerId(), 0L);
            Classification expected =
                own <= 0 || before / total >= 0.95
                    ? Classification.C
                    : before / total >= 0.80 ? Classification.B : Classification.A;
            assertThat(row.classification()).isEqualTo(expected);
            before += own;
          }
        });
  }

  @Test
  void someHaveNoGoalSomeNeverBoughtSomeHaveNoPhoneAndSomeBoughtThisMonth() {
    Map<Long, List<SaleRow>> sales =
        ROWS.sales().stream().collect(Collectors.groupingBy(SaleRow::customerId));
    double customers = ROWS.customers().size();

    assertThat(goalsOf(2026).stream().filter(row -> row.goal().cents() == 0).count() / customers)
        .isBetween(0.04, 0.08);
    assertThat(
            ROWS.customers().stream().filter(row -> !sales.containsKey(row.id())).count()
                / customers)
        .isBetween(0.02, 0.08);
    assertThat(ROWS.customers().stream().filter(row -> row.phone().isEmpty()).count() / customers)
        .isBetween(0.07, 0.13);
    assertThat(
            sales.values().stream()
                    .filter(bought ->
                        bought.stream()
                            .anyMatch(sale ->
                                !sale.at().isBefore(TODAY.withDayOfMonth(1).atStartOfDay())))
                    .count()
                / customers)
        .isBetween(0.15, 0.60);
  }

  @Test
  void returnsAreNegativeAndNovemberSellsMoreThanFebruary() {
    Map<String, Long> byMonth =
        ROWS.sales().stream()
            .collect(
                Collectors.groupingBy(
                    sale -> sale.at().toLocalDate().toString().substring(0, 7),
                    Collectors.summingLong(sale -> sale.amount().cents())));

    assertThat(ROWS.sales()).anyMatch(sale -> sale.amount().cents() < 0);
    assertThat(byMonth.getOrDefault("2025-11", 0L))
        .isGreaterThan(byMonth.getOrDefault("2025-02", 0L) * 5 / 4);
  }

  @Test
  void everyGoalAndSaleNamesACustomer() {
    Map<Long, CustomerRow> customers =
        ROWS.customers().stream().collect(Collectors.toMap(CustomerRow::id, Function.identity()));

    assertThat(ROWS.goals()).allMatch(row -> customers.containsKey(row.customerId()));
    assertThat(ROWS.sales()).allMatch(row -> customers.containsKey(row.customerId()));
  }

  private static List<GoalRow> goalsOf(int year) {
    return ROWS.goals().stream().filter(row -> row.year().value() == year).toList();
  }

  private static Map<Long, Long> centsIn(int year) {
    Map<Long, Long> cents = new HashMap<>();
    for (SaleRow sale : ROWS.sales()) {
      if (sale.at().getYear() == year) {
        cents.merge(sale.customerId(), sale.amount().cents(), Long::sum);
      }
    }
    return cents;
  }
}
