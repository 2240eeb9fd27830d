package br.com.metas.local.backtest;

import java.util.Arrays;

/**
 * Sums of one seller's mornings of one month. Every figure of the report is a quotient of two sums,
 * so tallies can be added up with weights before they are divided. Not thread-safe.
 */
@SuppressWarnings("EnumOrdinal") // places in an array that ends with the program
final class Tally {
  /** Lengths of the lists. */
  static final int[] LENGTHS = {10, 25};

  /** Days of the month on whose mornings a seller opens the list. */
  static final int[] MORNINGS = {5, 10, 15, 20};

  /** What is summed over the first customers of a list. */
  enum OfList {
    /** Customers on the list. */
    LISTED,
    /** Customers on the list who had bought this month already. */
    HAD_BOUGHT,
    /** Customers who bought within 30 days and had not bought this month. */
    NEW_BOUGHT,
    /** What they bought within 30 days, in cents, returns deducted. */
    NEW_MONEY,
    /** The same sum for the best possible list of customers who had not bought this month. */
    NEW_BEST_MONEY,
    /** Customers who bought within 30 days, whether they had bought this month or not. */
    ANY_BOUGHT,
    /** What they bought within 30 days, in cents, returns deducted. */
    ANY_MONEY,
    /** The same sum for the best possible list of the whole wallet. */
    ANY_BEST_MONEY
  }

  /** How a month's total is estimated. */
  enum Estimate {
    /** The page's own projection. */
    RULE("the projection"),
    /** What was sold so far, times all workdays, divided by the workdays passed. */
    LINEAR("linear by workdays");

    private final String title;

    Estimate(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /** What is summed over estimates. */
  enum OfEstimate {
    /** The absolute error of the estimate, in cents. */
    ERROR,
    /** The month's actual total, in cents. */
    ACTUAL
  }

  private static final int LIST_SUMS = OfList.values().length;
  private static final int ESTIMATE_SUMS = OfEstimate.values().length;
  private static final int ESTIMATES = ListOrder.values().length * LENGTHS.length * LIST_SUMS;
  private static final int SIZE =
      ESTIMATES + MORNINGS.length * Estimate.values().length * ESTIMATE_SUMS;

  private final double[] sums = new double[SIZE];

  static int place(ListOrder order, int length, OfList what) {
    return (order.ordinal() * LENGTHS.length + length) * LIST_SUMS + what.ordinal();
  }

  static int place(int morning, Estimate estimate, OfEstimate what) {
    int row = morning * Estimate.values().length + estimate.ordinal();
    return ESTIMATES + row * ESTIMATE_SUMS + what.ordinal();
  }

  void add(int place, double value) {
    sums[place] += value;
  }

  /** Adds another tally, multiplied by the weight. */
  void add(Tally other, double weight) {
    for (int place = 0; place < SIZE; place++) {
      sums[place] += weight * other.sums[place];
    }
  }

  double at(int place) {
    return sums[place];
  }

  @Override
  public String toString() {
    return Arrays.toString(sums);
  }
}
