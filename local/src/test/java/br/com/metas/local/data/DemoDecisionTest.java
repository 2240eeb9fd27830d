package br.com.metas.local.data;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.goals.SellerId;
import br.com.metas.local.data.SalesRows.CustomerRow;
import br.com.metas.local.data.SalesRows.GoalRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A larger wallet of the demo has every reason and every view, on any day. */
class DemoDecisionTest {
  private static final LocalDate FIRST = LocalDate.of(2028, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2028, 12, 31);

  @Test
  void aWalletOfAHundredHasAllOfThemOnEveryDayOfALeapYear() {
    DemoCustomers names = new DemoCustomers(DemoData.SEED);
    Cities cities = Cities.all();
    SplittableRandom random = new SplittableRandom(DemoData.SEED);
    for (LocalDate today = FIRST; !today.isAfter(LAST); today = today.plusDays(1)) {
      DemoWallet wallet =
          new DemoWallet(new SellerId(1), today, random, names).fill(1, 100, cities);

      NaiveDecision decision = new NaiveDecision(today, wallet.sales());
      assertHasAll(decision, today, wallet.customers(), wallet.goals());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2001-03-01", "2026-01-01", "2026-08-02", "2028-02-29", "2026-12-31"})
  void everyWalletOfAHundredOrMoreHasAllOfThem(LocalDate today) {
    SalesRows rows = new DemoData(DemoData.SEED, today).make();
    NaiveDecision decision = new NaiveDecision(today, rows.sales());
    Map<Long, CustomerRow> byId =
        rows.customers().stream().collect(Collectors.toMap(CustomerRow::id, Function.identity()));
    Map<SellerId, List<GoalRow>> wallets =
        rows.goals().stream()
            .filter(goal -> goal.year().value() == today.getYear())
            .collect(Collectors.groupingBy(GoalRow::seller));

    wallets.values().stream()
        .filter(goals -> goals.size() >= 100)
        .forEach(goals ->
            assertHasAll(
                decision,
                today,
                goals.stream().map(goal -> byId.get(goal.customerId())).toList(),
                goals));
  }

  private static void assertHasAll(
      NaiveDecision decision, LocalDate today, List<CustomerRow> customers, List<GoalRow> goals) {
    // On the first of a month, a customer who bought today can't be due again.
    boolean first = today.getDayOfMonth() == 1;
    assertThat(customers.stream().map(customer -> decision.reason(customer.id())))
        .as("reasons on %s", today)
        .containsAll(without(NaiveDecision.REASONS, first ? "bought_due" : ""));
    assertThat(decision.views(customers, goals).keySet())
        .as("views on %s", today)
        .containsAll(without(NaiveDecision.VIEWS, first ? "restock" : ""));
  }

  private static Set<String> without(List<String> all, String one) {
    Set<String> rest = new TreeSet<>(all);
    rest.remove(one);
    return rest;
  }
}
