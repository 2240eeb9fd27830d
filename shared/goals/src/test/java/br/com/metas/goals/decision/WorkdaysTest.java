package br.com.metas.goals.decision;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.goals.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkdaysTest {
  @ParameterizedTest
  @CsvSource({
    // Friday 20 November 2026 is a holiday; Monday 2 November is one too.
    "2026-11-01, 19, 19",
    "2026-11-19, 19, 7",
    "2026-11-20, 19, 6",
    "2026-11-30, 19, 1",
    "2026-02-28, 20, 0",
    "2023-11-20, 20, 9"
  })
  void todayCountsAsLeftIfItIsAWorkday(LocalDate today, int total, int left) {
    assertThat(Workdays.NATIONAL.ofMonth(today)).isEqualTo(new Workdays.OfMonth(total, left));
  }

  @Test
  void carnivalAndCorpusChristiAreOffOnlyWhereTheyAreConfigured() {
    LocalDate tuesday = LocalDate.parse("2026-02-17");
    LocalDate corpusChristi = LocalDate.parse("2026-06-04");
    assertThat(Workdays.NATIONAL.isWorkday(tuesday)).isTrue();
    assertThat(Workdays.NATIONAL.isWorkday(corpusChristi)).isTrue();
    Workdays carnival = presets(OptionalHoliday.CARNAVAL);
    assertThat(carnival.isWorkday(tuesday)).isFalse();
    assertThat(carnival.isWorkday(tuesday.minusDays(1))).isFalse();
    assertThat(carnival.isWorkday(tuesday.plusDays(1))).isTrue();
    assertThat(carnival.isWorkday(corpusChristi)).isTrue();
    assertThat(presets(OptionalHoliday.CORPUS_CHRISTI).isWorkday(corpusChristi)).isFalse();
  }

  @Test
  void aConfiguredHolidayIsOffAndAWorkedOneIsNot() {
    LocalDate january25 = LocalDate.parse("2027-01-25");
    LocalDate april21 = LocalDate.parse("2026-04-21");
    Workdays own = new Workdays(Set.of(january25), Set.of(), Set.of(april21), false);
    assertThat(own.isWorkday(january25)).isFalse();
    assertThat(own.isWorkday(april21)).isTrue();
    assertThat(Workdays.NATIONAL.isWorkday(april21)).isFalse();
  }

  @Test
  void saturdaysAreWorkdaysOnlyWhereTheyAreConfiguredAndSundaysNever() {
    Workdays saturdays = new Workdays(Set.of(), Set.of(), Set.of(), true);
    LocalDate saturday = LocalDate.parse("2026-11-28");
    assertThat(Workdays.NATIONAL.isWorkday(saturday)).isFalse();
    assertThat(saturdays.isWorkday(saturday)).isTrue();
    assertThat(saturdays.isWorkday(saturday.plusDays(1))).isFalse();
  }

  @Test
  void aWorkedHolidayOnASundayStaysOff() {
    LocalDate sunday = LocalDate.parse("2026-11-15");
    assertThat(new Workdays(Set.of(), Set.of(), Set.of(sunday), true).isWorkday(sunday)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "10000, 19, 18, 10000, ON_TRACK",
    "9999, 19, 18, 10000, ATTENTION",
    "8000, 19, 18, 10000, ATTENTION",
    "7999, 19, 18, 10000, BELOW",
    "0, 19, 18, 0, ON_TRACK"
  })
  void theStatusGoesByTheShareOfWhatTheMonthMustBring(
      long projected, int workdays, int left, long required, Pace.Status status) {
    assertThat(pace(1, projected, new Workdays.OfMonth(workdays, left), required).status())
        .contains(status);
  }

  @Test
  void thereIsNoStatusBeforeAWorkdayHasPassedOrWithoutAGoal() {
    assertThat(pace(1, 10, new Workdays.OfMonth(19, 19), 10).status()).isEmpty();
    assertThat(pace(0, 10, new Workdays.OfMonth(19, 3), 0).status()).isEmpty();
  }

  @Test
  void nothingIsRequiredPerWorkdayWhenNoneIsLeft() {
    assertThat(pace(1, 10, new Workdays.OfMonth(19, 0), 10).requiredPerWorkday()).isEmpty();
    assertThat(pace(1, 10, new Workdays.OfMonth(19, 3), 10).requiredPerWorkday())
        .contains(new Money(4));
  }

  private static Pace pace(long goal, long projected, Workdays.OfMonth days, long required) {
    return Pace.of(
        new Money(goal),
        new MonthTarget(new Money(required), new Money(required)),
        days,
        new Money(projected),
        new Money(projected));
  }

  private static Workdays presets(OptionalHoliday preset) {
    assertThat(OptionalHoliday.parse(preset.text())).isEqualTo(Optional.of(preset));
    return new Workdays(Set.of(), Set.of(preset), Set.of(), false);
  }
}
