package br.com.metas.goals.decision;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Brazil's national holidays: Lei 662/1949 with Lei 10.607/2002, Lei 6.802/1980 (12 October), Lei
 * 14.759/2023 (20 November, from 2024), and Good Friday.
 */
final class NationalHolidays {
  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(4, 21),
          MonthDay.of(5, 1),
          MonthDay.of(9, 7),
          MonthDay.of(10, 12),
          MonthDay.of(11, 2),
          MonthDay.of(11, 15),
          MonthDay.of(12, 25));

  private static final MonthDay BLACK_AWARENESS = MonthDay.of(11, 20);
  private static final int BLACK_AWARENESS_SINCE = 2024;
  private static final int GOOD_FRIDAY_BEFORE_EASTER = 2;

  private NationalHolidays() {}

  static boolean contain(LocalDate day) {
    MonthDay date = MonthDay.from(day);
    return FIXED.contains(date)
        || (date.equals(BLACK_AWARENESS) && day.getYear() >= BLACK_AWARENESS_SINCE)
        || day.plusDays(GOOD_FRIDAY_BEFORE_EASTER).equals(Easter.of(day.getYear()));
  }
}
