package br.com.metas.local.backtest;

import br.com.metas.goals.SellerId;
import br.com.metas.goals.decision.Workdays;
import br.com.metas.local.backtest.BacktestResult.Lead;
import br.com.metas.local.backtest.BacktestResult.ListFigures;
import br.com.metas.local.backtest.BacktestResult.Projection;
import br.com.metas.local.backtest.Tally.Estimate;
import br.com.metas.local.backtest.Tally.OfEstimate;
import br.com.metas.local.backtest.Tally.OfList;
import br.com.metas.local.progress.Progress;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Replays the latest months that can be replayed, and compares the lists with what was bought then.
 * Nothing is fitted to the data. Immutable.
 */
public final class Backtest {
  private static final int RESAMPLES = 1_000;

  private final BacktestData data;
  private final Workdays workdays;

  private record Work(WalletYear wallet, int month, int seller) {}

  /**
   * @param data all sales before today, and the customers of each wallet
   * @param workdays on which days sellers work
   */
  public Backtest(BacktestData data, Workdays workdays) {
    this.data = data;
    this.workdays = workdays;
  }

  /**
   * @param seed seed of the confidence intervals
   * @throws TooLittleHistoryException if no month can be replayed
   */
  public BacktestResult run(long seed, Progress progress) throws TooLittleHistoryException {
    List<YearMonth> months = data.replayedMonths();
    List<SellerId> sellers =
        data.wallets().stream()
            .filter(wallet -> months.stream().anyMatch(month -> isOf(wallet, month)))
            .map(WalletYear::seller)
            .distinct()
            .sorted()
            .toList();
    if (sellers.isEmpty()) {
      throw new TooLittleHistoryException(data, months);
    }
    List<Resamples.Cell> cells = replay(months, sellers, progress);
    try (Progress.Task _ = progress.start("resampling months and sellers", 0)) {
      Resamples resamples = Resamples.draw(cells, seed, RESAMPLES);
      return new BacktestResult(
          months,
          sellers.size(),
          data.wallets().stream().mapToInt(WalletYear::size).sum(),
          data.sales().size(),
          seed,
          RESAMPLES,
          lists(resamples),
          leads(resamples),
          projections(resamples));
    }
  }

  private static boolean isOf(WalletYear wallet, YearMonth month) {
    return wallet.year().value() == month.getYear();
  }

  private List<Resamples.Cell> replay(
      List<YearMonth> months, List<SellerId> sellers, Progress progress) {
    List<Work> works = new ArrayList<>();
    for (WalletYear wallet : data.wallets()) {
      for (int month = 0; month < months.size(); month++) {
        if (isOf(wallet, months.get(month))) {
          works.add(new Work(wallet, month, sellers.indexOf(wallet.seller())));
        }
      }
    }
    Replay replay = new Replay(data.sales(), workdays);
    try (Progress.Task task = progress.start("replaying wallets, month by month", works.size())) {
      return works.parallelStream()
          .map(work -> {
            Tally tally = replay.tally(work.wallet(), months.get(work.month()));
            task.advance(1);
            return new Resamples.Cell(work.month(), work.seller(), tally);
          })
          .toList();
    }
  }

  private static List<ListFigures> lists(Resamples resamples) {
    List<ListFigures> lists = new ArrayList<>();
    for (int length = 0; length < Tally.LENGTHS.length; length++) {
      for (ListOrder order : ListOrder.values()) {
        lists.add(
            new ListFigures(
                Tally.LENGTHS[length],
                order.title(),
                resamples.of(newBought(order, length)),
                resamples.of(newMoney(order, length)),
                resamples.of(anyBought(order, length)),
                resamples.of(anyMoney(order, length)),
                resamples.of(share(order, length, OfList.HAD_BOUGHT, OfList.LISTED))));
      }
    }
    return lists;
  }

  private static List<Lead> leads(Resamples resamples) {
    List<Lead> leads = new ArrayList<>();
    for (int length = 0; length < Tally.LENGTHS.length; length++) {
      for (ListOrder other : List.of(ListOrder.GAP, ListOrder.VALUE)) {
        int n = length;
        leads.add(
            new Lead(
                Tally.LENGTHS[length],
                other.title(),
                resamples.of(lead(other, order -> newBought(order, n))),
                resamples.of(lead(other, order -> newMoney(order, n))),
                resamples.of(lead(other, order -> anyBought(order, n))),
                resamples.of(lead(other, order -> anyMoney(order, n)))));
      }
    }
    return leads;
  }

  private static List<Projection> projections(Resamples resamples) {
    List<Projection> projections = new ArrayList<>();
    for (Estimate estimate : Estimate.values()) {
      projections.add(
          new Projection(
              estimate.title(),
              IntStream.range(0, Tally.MORNINGS.length)
                  .mapToObj(morning -> resamples.of(error(morning, estimate)))
                  .toList()));
    }
    return projections;
  }

  private static ToDoubleFunction<Tally> newBought(ListOrder order, int length) {
    return share(order, length, OfList.NEW_BOUGHT, OfList.LISTED);
  }

  private static ToDoubleFunction<Tally> newMoney(ListOrder order, int length) {
    return share(order, length, OfList.NEW_MONEY, OfList.NEW_BEST_MONEY);
  }

  private static ToDoubleFunction<Tally> anyBought(ListOrder order, int length) {
    return share(order, length, OfList.ANY_BOUGHT, OfList.LISTED);
  }

  private static ToDoubleFunction<Tally> anyMoney(ListOrder order, int length) {
    return share(order, length, OfList.ANY_MONEY, OfList.ANY_BEST_MONEY);
  }

  private static ToDoubleFunction<Tally> share(
      ListOrder order, int length, OfList part, OfList whole) {
    return quotient(Tally.place(order, length, part), Tally.place(order, length, whole));
  }

  private static ToDoubleFunction<Tally> error(int morning, Estimate estimate) {
    return quotient(
        Tally.place(morning, estimate, OfEstimate.ERROR),
        Tally.place(morning, estimate, OfEstimate.ACTUAL));
  }

  private static ToDoubleFunction<Tally> quotient(int part, int whole) {
    return tally -> tally.at(whole) > 0 ? tally.at(part) / tally.at(whole) : Double.NaN;
  }

  private static ToDoubleFunction<Tally> lead(
      ListOrder over, Function<ListOrder, ToDoubleFunction<Tally>> figure) {
    ToDoubleFunction<Tally> rule = figure.apply(ListOrder.RULE);
    ToDoubleFunction<Tally> other = figure.apply(over);
    return tally -> rule.applyAsDouble(tally) - other.applyAsDouble(tally);
  }
}
