package br.com.metas.api;

import br.com.metas.functions.Environment;
import br.com.metas.goals.decision.OptionalHoliday;
import br.com.metas.goals.decision.Workdays;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the days on which sellers work: {@code GOALS_HOLIDAYS} (days off and presets), {@code
 * GOALS_WORKED_HOLIDAYS} (holidays on which people work), {@code GOALS_SATURDAYS} ({@code on} or
 * {@code off}). The entries of a list are separated by commas.
 */
public final class WorkdayVariables {
  private static final String PRESETS =
      Arrays.stream(OptionalHoliday.values())
          .map(OptionalHoliday::text)
          .collect(Collectors.joining(" or "));

  private WorkdayVariables() {}

  /** Days off. */
  private record Holidays(Set<LocalDate> days, Set<OptionalHoliday> presets) {
    static final Holidays NONE = new Holidays(Set.of(), Set.of());
  }

  /** Reads the variables. {@link Environment#check} names each wrong variable with its entry. */
  public static Workdays read(Environment environment) {
    Holidays holidays =
        environment.optional("GOALS_HOLIDAYS", Holidays.NONE, WorkdayVariables::holidays);
    Set<LocalDate> worked =
        environment.optional("GOALS_WORKED_HOLIDAYS", Set.of(), WorkdayVariables::days);
    boolean saturdays = environment.optional("GOALS_SATURDAYS", false, WorkdayVariables::isOn);
    return new Workdays(holidays.days(), holidays.presets(), worked, saturdays);
  }

  private static Holidays holidays(String text) {
    Set<LocalDate> days = new HashSet<>();
    Set<OptionalHoliday> presets = EnumSet.noneOf(OptionalHoliday.class);
    for (String entry : entries(text)) {
      Optional<OptionalHoliday> preset = OptionalHoliday.parse(entry);
      if (preset.isPresent()) {
        presets.add(preset.get());
      } else {
        days.add(day(entry, "must list dates such as 2026-01-25, or " + PRESETS));
      }
    }
    return new Holidays(days, presets);
  }

  private static Set<LocalDate> days(String text) {
    return entries(text).stream()
        .map(entry -> day(entry, "must list dates such as 2026-04-21"))
        .collect(Collectors.toSet());
  }

  private static List<String> entries(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
  }

  private static LocalDate day(String entry, String words) {
    try {
      return LocalDate.parse(entry);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(words + ": '" + entry + "' is none", e);
    }
  }

  private static boolean isOn(String text) {
    return switch (text) {
      case "on" -> true;
      case "off" -> false;
      default -> throw new IllegalArgumentException("must be on or off");
    };
  }
}
