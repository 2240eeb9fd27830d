package br.com.metas.goals.decision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The days on which sellers work: Monday to Friday less the national holidays, adjusted by
 * configuration. State and municipal holidays count only if they are configured. Immutable.
 *
 * @param holidays additional days off
 * @param presets optional days that are days off
 * @param worked holidays on which people work
 * @param saturdays whether Saturdays are workdays
 */
public record Workdays(
    Set<LocalDate> holidays,
    Set<OptionalHoliday> presets,
    Set<LocalDate> worked,
    boolean saturdays) {
  /** Monday to Friday less the national holidays. */
  public static final Workdays NATIONAL = new Workdays(Set.of(), Set.of(), Set.of(), false);

  public Workdays {
    holidays = Set.copyOf(holidays);
    presets = Set.copyOf(presets);
    worked = Set.copyOf(worked);
  }

  /**
   * Workdays of a month, as of a day in it.
   *
   * @param total in all
   * @param left from that day on; the day itself counts if it is a workday
   */
  public record OfMonth(int total, int left) {
    /** Workdays before the day. */
    public int passed() {
      return total - left;
    }
  }

  /** The workdays of the month of a day. */
  public OfMonth ofMonth(LocalDate today) {
    LocalDate first = today.withDayOfMonth(1);
    int passed = count(first, today);
    int left = count(today, first.plusMonths(1));
    return new OfMonth(passed + left, left);
  }

  /** Whether sellers work on that day. */
  public boolean isWorkday(LocalDate day) {
    return isWeekday(day.getDayOfWeek()) && (worked.contains(day) || !isHoliday(day));
  }

  private boolean isWeekday(DayOfWeek day) {
    return day != DayOfWeek.SUNDAY && (saturdays || day != DayOfWeek.SATURDAY);
  }

  private boolean isHoliday(LocalDate day) {
    return holidays.contains(day)
        || NationalHolidays.contain(day)
        || presets.stream().anyMatch(preset -> preset.contains(day));
  }

  private int count(LocalDate from, LocalDate toExclusive) {
    int workdays = 0;
    for (LocalDate day = from; day.isBefore(toExclusive); day = day.plusDays(1)) {
      if (isWorkday(day)) {
        workdays++;
      }
    }
    return workdays;
  }
}
