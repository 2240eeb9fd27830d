package br.com.metas.local.backtest;

import br.com.metas.local.backtest.BacktestResult.Lead;
import br.com.metas.local.backtest.BacktestResult.ListFigures;
import br.com.metas.local.backtest.BacktestResult.Projection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A result as text for a terminal. */
public final class BacktestText {
  private static final String CELL = "%-21s";

  private BacktestText() {}

  /** Lines of at most 135 characters; percentages, and 95 % intervals in brackets. */
  public static String of(BacktestResult result) {
    StringBuilder text = new StringBuilder(head(result));
    for (int length : Tally.LENGTHS) {
      text.append('\n');
      text.append(
          line(
              "First " + length,
              List.of("new buyers", "their money", "all buyers", "their money", "had bought")));
      result.lists().stream()
          .filter(list -> list.length() == length)
          .forEach(list -> text.append(line(list)));
      result.leads().stream()
          .filter(lead -> lead.length() == length)
          .forEach(lead -> text.append(line(lead)));
    }
    text.append("\nError of the month's estimate, as a share of the months' actual totals\n");
    text.append(
        line("Morning of", IntStream.of(Tally.MORNINGS).mapToObj(day -> "day " + day).toList()));
    result.projections().forEach(projection -> text.append(line(projection)));
    return text.toString();
  }

  private static String head(BacktestResult result) {
    return """
    %,d sales of %,d sellers, %d months replayed: %s to %s, mornings of days %s
    Percentages; in brackets the middle 95 %% of %,d resamples of months and sellers (seed %d)
    new buyers: had not bought this month, bought within 30 days, of the list. all buyers: had bought or not.
    their money: of what the best possible list of such customers would have met. had bought: this month.
    """
        .formatted(
            result.sales(),
            result.sellers(),
            result.months().size(),
            result.months().getFirst(),
            result.months().getLast(),
            IntStream.of(Tally.MORNINGS)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", ")),
            result.resamples(),
            result.seed());
  }

  private static String line(ListFigures list) {
    return line(
        list.order(),
        percent(
            list.newBought(),
            list.newMoney(),
            list.anyBought(),
            list.anyMoney(),
            list.hadBought()));
  }

  private static String line(Lead lead) {
    return line(
        "  rule less " + lead.over(),
        percent(lead.newBought(), lead.newMoney(), lead.anyBought(), lead.anyMoney()));
  }

  private static String line(Projection projection) {
    return line(projection.estimate(), percent(projection.errors().toArray(Interval[]::new)));
  }

  private static String line(String first, List<String> cells) {
    return ("%-28s".formatted(first)
                + cells.stream().map(CELL::formatted).collect(Collectors.joining()))
            .stripTrailing()
        + "\n";
  }

  private static List<String> percent(Interval... shares) {
    return Stream.of(shares).map(BacktestText::percent).toList();
  }

  /** {@code 72.1 [70.4, 73.9]}. */
  private static String percent(Interval share) {
    return Double.isNaN(share.value())
        ? "-"
        : "%s [%s, %s]"
            .formatted(percent(share.value()), percent(share.low()), percent(share.high()));
  }

  /** One decimal, and no negative zero. */
  private static String percent(double share) {
    return Double.toString(Math.round(1_000 * share) / 10.0);
  }
}
