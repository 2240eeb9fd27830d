package br.com.metas.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {
  @ParameterizedTest
  @CsvSource({
    // São Paulo is three hours behind UTC and has had no summer time since 2019.
    "2026-02-01T02:59:59Z, 2026-01-31, 2026-01",
    "2026-02-01T03:00:00Z, 2026-02-01, 2026-01",
    "2026-02-03T02:59:59Z, 2026-02-02, 2026-01",
    "2026-02-03T03:00:00Z, 2026-02-03, 2026-02",
    "2026-01-01T12:00:00Z, 2026-01-01, 2025-12",
    // In 2018 summer time was in force: two hours behind.
    "2018-12-01T01:59:59Z, 2018-11-30, 2018-11",
    "2018-12-01T02:00:00Z, 2018-12-01, 2018-11"
  })
  void aMonthStaysOpenTwoDaysAfterItEndsInSaoPaulo(
      Instant now, LocalDate today, YearMonth firstOpenMonth) {
    assertThat(BusinessCalendar.brazilian(() -> now).now())
        .isEqualTo(new BusinessDay(now, today, firstOpenMonth));
  }

  @ParameterizedTest
  @CsvSource({"2025, 2026-05, 12", "2026, 2026-05, 4", "2026, 2026-01, 0", "2027, 2026-05, 0"})
  void onlyMonthsBeforeTheFirstOpenOneAreClosed(int year, YearMonth firstOpenMonth, int closed) {
    assertThat(new GoalYear(year).closedMonths(firstOpenMonth)).isEqualTo(closed);
  }

  @Test
  void aDelayOfAMonthOrMoreIsRefused() {
    assertThatThrownBy(
            () -> new BusinessCalendar(BusinessCalendar.SAO_PAULO, 28, () -> Instant.EPOCH))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
