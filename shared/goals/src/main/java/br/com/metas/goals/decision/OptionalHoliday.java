package br.com.metas.goals.decision;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Presets for days that move with Easter and that many companies, but not all, take off. */
public enum OptionalHoliday {
  /** Monday and Tuesday of carnival. */
  CARNAVAL(-48, -47),
  /** Corpus Christi. */
  CORPUS_CHRISTI(60, 60);

  private final int firstDay;
  private final int lastDay;

  /** Days after Easter Sunday, both inclusive. */
  OptionalHoliday(int firstDay, int lastDay) {
    this.firstDay = firstDay;
    this.lastDay = lastDay;
  }

  boolean contains(LocalDate day) {
    LocalDate easter = Easter.of(day.getYear());
    return !day.isBefore(easter.plusDays(firstDay)) && !day.isAfter(easter.plusDays(lastDay));
  }

  /** The name in the configuration: {@code corpus-christi}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The preset of exactly this name; empty for anything else. */
  public static Optional<OptionalHoliday> parse(String text) {
    return Arrays.stream(values()).filter(preset -> preset.text().equals(text)).findFirst();
  }
}
