package br.com.metas.local.backtest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** Which months can be replayed. */
final class ReplayedMonths {
  /** Days in which a purchase counts, the day of the morning included. */
  static final int HORIZON_DAYS = 30;

  /** The rule uses 12 months; with fewer than these it has too little data. */
  static final int LEAST_MONTHS_BEFORE = 6;

  private static final int MONTHS = 12;
  private static final int LAST_MORNING = 20;

  private ReplayedMonths() {}

  /**
   * The latest months, at most 12, ascending; may be empty. The horizon of a month's last morning
   * ends before the sales end, and the month has six months of sales before it.
   *
   * @param first the day of the first sale
   * @param last the last day whose sales are complete
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
