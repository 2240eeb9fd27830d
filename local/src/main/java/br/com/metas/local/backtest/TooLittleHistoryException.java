package br.com.metas.local.backtest;

import java.time.YearMonth;
import java.util.List;

/** There is nothing to replay; the message says what is missing. */
public final class TooLittleHistoryException extends Exception {
  private static final long serialVersionUID = 1;

  TooLittleHistoryException(BacktestData data, List<YearMonth> months) {
    super(reason(data, months));
  }

  private static String reason(BacktestData data, List<YearMonth> months) {
    if (data.sales().size() == 0) {
      return "there are no sales before today";
    }
    if (months.isEmpty()) {
      return "the sales reach from %s to %s, which is too little: a month is replayed if %d months lie"
              .formatted(
                  data.sales().firstDay(),
                  data.sales().lastDay(),
                  ReplayedMonths.LEAST_MONTHS_BEFORE)
          + " before it, and %d days after its 20th".formatted(ReplayedMonths.HORIZON_DAYS);
    }
    return "no customer has a goal in a year of the months from %s to %s"
        .formatted(months.getFirst(), months.getLast());
  }
}
