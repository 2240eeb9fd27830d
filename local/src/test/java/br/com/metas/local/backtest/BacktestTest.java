package br.com.metas.local.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import br.com.metas.goals.Classification;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.Money;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.decision.Workdays;
import br.com.metas.local.backtest.BacktestResult.ListFigures;
import br.com.metas.local.data.SalesRows;
import br.com.metas.local.data.SalesRows.GoalRow;
import br.com.metas.local.data.SalesRows.SaleRow;
import br.com.metas.local.progress.Progress;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BacktestTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
  private static final LocalDate FIRST = LocalDate.of(2024, 11, 3);
  private static final Offset<Double> EXACTLY = within(1e-9);

  private static final Map<String, String> ORDERS =
      Map.of("gap to the goal", "gap", "12-month value", "value", "the rule", "rule");

  /** The national holidays of the months that are replayed. */
  private static final Set<LocalDate> HOLIDAYS =
      Stream.of(
              "2025-05-01",
              "2025-09-07",
              "2025-10-12",
              "2025-11-02",
              "2025-11-15",
              "2025-11-20",
              "2025-12-25",
              "2026-01-01",
              "2026-04-03",
              "2026-04-21")
          .map(LocalDate::parse)
          .collect(Collectors.toUnmodifiableSet());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyFigureIsThatOfTheRawRows(long seed) throws Exception {
    SalesRows rows = drawn(seed);
    NaiveBacktest naive = new NaiveBacktest(rows, HOLIDAYS);

    BacktestResult result = run(rows, 1);

    List<YearMonth> months = months("2025-05", 12);
    assertThat(result.months()).isEqualTo(months);
    for (ListFigures list : result.lists()) {
      NaiveBacktest.Sums sums =
          naive.list(ORDERS.getOrDefault(list.order(), "?"), list.length(), months);
      assertThat(list.newBought().value()).isCloseTo(sums.newBought / sums.listed, EXACTLY);
      assertThat(list.newMoney().value()).isCloseTo(sums.newMoney / sums.newBest, EXACTLY);
      assertThat(list.anyBought().value()).isCloseTo(sums.anyBought / sums.listed, EXACTLY);
      assertThat(list.anyMoney().value()).isCloseTo(sums.anyMoney / sums.anyBest, EXACTLY);
      assertThat(list.hadBought().value()).isCloseTo(sums.had / sums.listed, EXACTLY);
    }
    for (int morning = 0; morning < 4; morning++) {
      int day = 5 * (morning + 1);
      assertThat(result.projections().getFirst().errors().get(morning).value())
          .isCloseTo(naive.error(false, day, months), EXACTLY);
      assertThat(result.projections().getLast().errors().get(morning).value())
          .isCloseTo(naive.error(true, day, months), EXACTLY);
    }
  }

  @Test
  void theOrderInWhichRowsComeChangesNothing() throws Exception {
    SalesRows rows = drawn(4);
    List<SaleRow> shuffled = new ArrayList<>(rows.sales());
    Collections.shuffle(shuffled, new Random(4));

    assertThat(run(new SalesRows(List.of(), List.of(), rows.goals(), shuffled), 1))
        .isEqualTo(run(rows, 1));
  }

  @Test
  void theSameSeedGivesTheSameIntervalsAndAnotherOneOthersAroundTheSameFigures() throws Exception {
    SalesRows rows = drawn(5);

    BacktestResult first = run(rows, 1);
    BacktestResult other = run(rows, 2);

    assertThat(run(rows, 1)).isEqualTo(first);
    assertThat(other.lists()).isNotEqualTo(first.lists());
    for (int list = 0; list < first.lists().size(); list++) {
      Interval money = first.lists().get(list).newMoney();
      assertThat(other.lists().get(list).newMoney().value()).isEqualTo(money.value());
      assertThat(money.value()).isBetween(money.low(), money.high());
    }
  }

  @Test
  void salesOfTodayAndLaterCountForNothing() throws Exception {
    SalesRows rows = drawn(6);
    List<SaleRow> more = new ArrayList<>(rows.sales());
    more.add(new SaleRow(1, new SellerId(1), TODAY.atStartOfDay(), new Money(900_000_00)));
    more.add(new SaleRow(2, new SellerId(1), TODAY.plusDays(9).atTime(9, 0), new Money(1)));

    assertThat(run(new SalesRows(List.of(), List.of(), rows.goals(), more), 1))
        .isEqualTo(run(rows, 1));
  }

  @Test
  void withoutSalesWithTooFewMonthsOrWithoutGoalsItSaysWhatIsMissing() {
    SalesRows rows = drawn(7);
    List<SaleRow> short_ =
        rows.sales().stream()
            .filter(sale -> sale.at().toLocalDate().isAfter(TODAY.minusDays(200)))
            .toList();

    assertThatThrownBy(() -> run(SalesRows.NONE, 1))
        .isInstanceOf(TooLittleHistoryException.class)
        .hasMessage("there are no sales before today");
    assertThatThrownBy(() -> run(new SalesRows(List.of(), List.of(), rows.goals(), short_), 1))
        .isInstanceOf(TooLittleHistoryException.class)
        .hasMessageContaining("6 months lie before it, and 30 days after its 20th");
    assertThatThrownBy(() -> run(new SalesRows(List.of(), List.of(), List.of(), rows.sales()), 1))
        .isInstanceOf(TooLittleHistoryException.class)
        .hasMessage("no customer has a goal in a year of the months from 2025-05 to 2026-04");
  }

  private static BacktestResult run(SalesRows rows, long seed) throws TooLittleHistoryException {
    BacktestData.Builder data = new BacktestData.Builder(TODAY);
    rows.goals()
        .forEach(goal ->
            data.customer(goal.seller(), goal.year(), goal.customerId(), goal.goal().cents()));
    rows.sales()
        .forEach(sale ->
            data.sale(
                sale.customerId(),
                (int) sale.at().toLocalDate().toEpochDay(),
                sale.amount().cents()));
    return new Backtest(data.build(), Workdays.NATIONAL).run(seed, Progress.silent());
  }

  private static List<YearMonth> months(String first, int count) {
    return IntStream.range(0, count).mapToObj(n -> YearMonth.parse(first).plusMonths(n)).toList();
  }

  /**
   * Two wallets, customers of all kinds, many ties; one sale yesterday, so that the sales are
   * complete.
   */
  private static SalesRows drawn(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<GoalRow> goals = new ArrayList<>();
    List<SaleRow> sales = new ArrayList<>();
    for (long customer = 1; customer <= 70; customer++) {
      SellerId seller = new SellerId(1 + customer % 3 / 2);
      for (int year = 2025; year <= 2026; year++) {
        Money goal = new Money(random.nextInt(4) * 100_000L);
        goals.add(
            new GoalRow(seller, new GoalYear(year), customer, Classification.C, goal, Money.ZERO));
      }
      int interval = 2 + random.nextInt(70);
      LocalDate day = FIRST.plusDays(random.nextInt(1 + interval));
      LocalDate last = TODAY.minusDays(random.nextInt(500) - 250L);
      while (day.isBefore(TODAY) && day.isBefore(last)) {
        // Including amounts of zero, returns, and two sales on one day.
        Money amount = new Money((random.nextInt(12) - 2) * 10_000L);
        sales.add(new SaleRow(customer, seller, day.atTime(9, 0), amount));
        day = day.plusDays(random.nextInt(2 * interval));
      }
    }
    sales.add(new SaleRow(1, new SellerId(1), FIRST.atStartOfDay(), new Money(1_000)));
    sales.add(new SaleRow(1, new SellerId(1), TODAY.minusDays(1).atStartOfDay(), new Money(1_000)));
    return new SalesRows(List.of(), List.of(), goals, sales);
  }
}
