package br.com.metas.local.backtest;

import java.util.Arrays;

/**
 * Sums of one seller's mornings of one month. Every figure of the report is a quotient of two sums,
 * so tallies can be added up with weights before they are divided. Not thread-safe.
 */
@SuppressWarnings("EnumOrdinal") // places in an array that ends with the program
final class Tally {
  /** Lengths of the lists that are looked at. */
  static final int[] LENGTHS = {10, 25};

  /** Days of the month on whose mornings a seller looks. */
  static final int[] MORNINGS = {5, 10, 15, 20};

  /** What is summed over the first customers of a list. */
  enum OfList {
    /** Customers on the list. */
    LISTED,
    /** Of these, those who had bought this month already. */
    HAD_BOUGHT,
    /** Customers who bought within 30 days and had not bought this month. */
    NEW_BOUGHT,
    /** What these bought within 30 days, in cents, returns deducted. */
    NEW_MONEY,
    /** The same of the best possible list of customers who had not bought this month. */
    NEW_BEST_MONEY,
    /** Customers who bought within 30 days, whether they had bought this month or not. */
    ANY_BOUGHT,
    /** What these bought within 30 days, in cents, returns deducted. */
    ANY_MONEY,
    /** The same of the best possible list of the whole wallet. */
    ANY_BEST_MONEY
  }

  /** How a month's total is estimated. */
  enum Estimate {
    /** As the page does. */
    RULE("the projection"),
    /** What was sold before, times all workdays by those passed. */
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
    /** Cents by which the estimate was wrong, either way. */
    ERROR,
    /** Cents that the month came to. */
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

  /** Adds another tally so many times. */
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
