package br.com.metas.local.backtest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** Which months can be replayed. */
final class ReplayedMonths {
  /** Days after a morning in which a purchase counts, that morning's day included. */
  static final int HORIZON_DAYS = 30;

  /** The rule looks at 12 months; with fewer than these it has hardly anything to look at. */
  static final int LEAST_MONTHS_BEFORE = 6;

  private static final int MONTHS = 12;
  private static final int LAST_MORNING = 20;

  private ReplayedMonths() {}

  /**
   * The latest months, at most 12, ascending: those whose last morning's horizon is over when the
   * sales end, and which have six months of sales before them; perhaps none.
   *
   * @param first the day of the first sale
   * @param last the last day of which all sales are known
   */
  static List<YearMonth> of(LocalDate first, LocalDate last) {
    YearMonth latest = YearMonth.from(last.minusDays(HORIZON_DAYS + LAST_MORNING - 2L));
    YearMonth earliest = YearMonth.from(first).plusMonths(LEAST_MONTHS_BEFORE);
    return IntStream.range(0, MONTHS)
        .mapToObj(back -> latest.minusMonths(MONTHS - 1L - back))
        .filter(month -> !month.isBefore(earliest))
        .toList();
  }
}
