package br.com.metas.local.backtest;

import java.time.YearMonth;
import java.util.List;

/**
 * What a backtest found. Shares are from 0 to 1.
 *
 * @param months the months replayed, ascending
 * @param sellers how many sellers had a wallet in one of them
 * @param wallets customers of these, counted once for each year
 * @param sales how many sales were read
 * @param seed of the intervals
 * @param resamples of the intervals
 * @param lists a line for each length and order
 * @param leads how far the rule is ahead of another order, a line for each length and other order
 * @param projections a line for each estimate
 */
public record BacktestResult(
    List<YearMonth> months,
    int sellers,
    int wallets,
    int sales,
    long seed,
    int resamples,
    List<ListFigures> lists,
    List<Lead> leads,
    List<Projection> projections) {

  /**
   * A list.
   *
   * @param length how many of its first customers are looked at
   * @param order what it is ordered by
   * @param newBought share of these that bought within 30 days and had not bought this month
   * @param newMoney what these bought within 30 days, as a share of what the best possible list of
   *     that length of customers who had not bought this month would have met
   * @param anyBought share that bought within 30 days, whether they had bought this month or not
   * @param anyMoney what these bought within 30 days, as a share of what the best possible list of
   *     that length would have met
   * @param hadBought share that had bought this month already
   */
  public record ListFigures(
      int length,
      String order,
      Interval newBought,
      Interval newMoney,
      Interval anyBought,
      Interval anyMoney,
      Interval hadBought) {}

  /**
   * The rule less another order, in the same resamples; figures as of a list.
   *
   * @param length how many of the first customers are looked at
   * @param over the other order
   */
  public record Lead(
      int length,
      String over,
      Interval newBought,
      Interval newMoney,
      Interval anyBought,
      Interval anyMoney) {}

  /**
   * An estimate of the month's total.
   *
   * @param estimate how it is made
   * @param errors what it was wrong by, as a share of what the months came to; one for each morning
   */
  public record Projection(String estimate, List<Interval> errors) {}
}
