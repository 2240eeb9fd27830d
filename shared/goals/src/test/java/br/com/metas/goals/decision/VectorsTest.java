package br.com.metas.goals.decision;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.goals.Money;
import br.com.metas.goals.PurchaseDates;
import br.com.metas.goals.PurchaseHistory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/**
 * Compares with all the expected results in the files beside this class. A program outside this
 * repository calculated them from the contract; CONTRIBUTING says what to do when a rule changes.
 */
class VectorsTest {
  @Test
  void everyReasonScoreAndIntervalIsTheRightOne() throws IOException {
    JsonNode cases = read("call.json");
    assertThat(cases).hasSize(631);
    for (JsonNode each : cases) {
      LocalDate today = LocalDate.parse(each.get("today").textValue());
      PurchaseHistory purchases =
          new PurchaseHistory(
              each.get("purchase_days_12m").intValue(),
              day(each, "first_purchase_12m"),
              day(each, "last_purchase_12m"),
              day(each, "last_purchase_date"));
      long usual = Math.max(0, each.get("sum_12m_cents").longValue());
      Reason reason = Reason.of(purchases, usual, each.get("active_month").booleanValue(), today);
      assertThat(reason.text()).as("%s", each).isEqualTo(each.get("reason").textValue());
      assertThat(usual * reason.weight()).as("%s", each).isEqualTo(each.get("score").longValue());
      assertThat(
              BuyingRhythm.of(purchases)
                  .map(rhythm -> OptionalInt.of(rhythm.intervalDays()))
                  .orElse(OptionalInt.empty()))
          .as("%s", each)
          .isEqualTo(number(each, "purchase_interval_days"));
    }
  }

  @Test
  void everyProjectionAndEveryRequirementIsTheRightOne() throws IOException {
    JsonNode cases = read("projection.json");
    assertThat(cases).hasSize(200);
    for (JsonNode each : cases) {
      Money soldMonth = money(each, "total_sold_month_cents");
      MonthProjection projection =
          new MonthProjection(
              soldMonth,
              money(each, "sold_before_today_cents"),
              money(each, "sum_12m_cents"),
              money(each, "same_month_last_year_cents"));
      assertThat(
              projection.of(
                  new Workdays.OfMonth(
                      each.get("workdays").intValue(), each.get("workdays_left").intValue())))
          .as("%s", each)
          .isEqualTo(money(each, "projected_month_cents"));
      assertThat(
              MonthTarget.of(
                      money(each, "goal_cents"),
                      money(each, "sold_before_month_cents"),
                      soldMonth,
                      each.get("month").intValue())
                  .required())
          .as("%s", each)
          .isEqualTo(money(each, "required_month_cents"));
    }
  }

  @Test
  void everyMonthOfACenturyHasItsWorkdays() throws IOException {
    JsonNode years = read("holidays.json");
    assertThat(years).hasSize(101);
    years
        .properties()
        .forEach(year -> {
          for (int month = 1; month <= 12; month++) {
            YearMonth of = YearMonth.of(Integer.parseInt(year.getKey()), month);
            assertThat(Workdays.NATIONAL.ofMonth(of.atDay(1)).total())
                .as("%s", of)
                .isEqualTo(year.getValue().get(month - 1).intValue());
          }
        });
  }

  private static JsonNode read(String name) throws IOException {
    try (InputStream in = VectorsTest.class.getResourceAsStream(name)) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static int day(JsonNode row, String field) {
    return Optional.ofNullable(row.get(field).textValue())
        .map(text -> Math.toIntExact(LocalDate.parse(text).toEpochDay()))
        .orElse(PurchaseDates.NEVER);
  }

  private static OptionalInt number(JsonNode row, String field) {
    JsonNode value = row.get(field);
    return value.isNull() ? OptionalInt.empty() : OptionalInt.of(value.intValue());
  }

  private static Money money(JsonNode row, String field) {
    return new Money(row.get(field).longValue());
  }
}
