package br.com.metas.local.backtest;

import java.time.YearMonth;
import java.util.List;

/**
 * What a backtest found. Shares are from 0 to 1.
 *
 * @param months the months replayed, ascending
 * @param sellers number of sellers who had a wallet in one of the months
 * @param wallets number of their customers, counted once for each year
 * @param sales number of sales that were read
 * @param seed seed of the intervals
 * @param resamples number of resamples behind each interval
 * @param lists one entry for each length and order
 * @param leads how much better the rule is than another order; one entry for each length and other
 *     order
 * @param projections one entry for each estimate
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
   * * The figures of one list.
   *
   * @param length how many of its first customers count
   * @param order the order of the list
   * @param newBought share of these customers who bought within 30 days and had not bought this
   *     month
   * @param newMoney what they bought within 30 days, as a share of the same sum for the best
   *     possible list of that length, among customers who had not bought this month
   * @param anyBought share who bought within 30 days, whether they had bought this month or not
   * @param anyMoney what they bought within 30 days, as a share of the same sum for the best
   *     possible list of that length
   * @param hadBought share who had bought this month already
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
   * The rule's figures less those of another order, in the same resamples.
   *
   * @param length how many of the first customers count
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
   * @param estimate the method of the estimate
   * @param errors the error as a share of the months' actual totals; one for each morning
   */
  public record Projection(String estimate, List<Interval> errors) {}
}
