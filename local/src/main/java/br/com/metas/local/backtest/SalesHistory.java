package br.com.metas.local.backtest;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * The sales of every customer, ascending by day. Columnar, 12 bytes per sale, so ten million sales
 * take 120 MB. Immutable.
 */
public final class SalesHistory {
  private final long[] customers;
  private final int[] begins;
  private final int[] days;
  private final long[] cents;

  private SalesHistory(long[] customers, int[] begins, int[] days, long[] cents) {
    this.customers = customers;
    this.begins = begins;
    this.days = days;
    this.cents = cents;
  }

  /** The number of sales. */
  int size() {
    return days.length;
  }

  /** The customer's index, or a negative number if the customer has no sale. */
  int indexOf(long customerId) {
    return Arrays.binarySearch(customers, customerId);
  }

  /** The index of the customer's first sale on or after a day, or {@link #end} if there is none. */
  int from(int customer, LocalDate day) {
    return customer < 0 ? 0 : from(customer, (int) day.toEpochDay());
  }

  /** The index after the customer's last sale. */
  int end(int customer) {
    return customer < 0 ? 0 : begins[customer + 1];
  }

  /** The index of the customer's first sale. */
  int begin(int customer) {
    return customer < 0 ? 0 : begins[customer];
  }

  /** Days since 1970-01-01. */
  int day(int sale) {
    return days[sale];
  }

  /** Negative for returns. */
  long cents(int sale) {
    return cents[sale];
  }

  /**
   * @throws IllegalStateException if there is no sale
   */
  LocalDate firstDay() {
    return LocalDate.ofEpochDay(Arrays.stream(days).min().orElseThrow());
  }

  /**
   * @throws IllegalStateException if there is no sale
   */
  LocalDate lastDay() {
    return LocalDate.ofEpochDay(Arrays.stream(days).max().orElseThrow());
  }

  private int from(int customer, int day) {
    int low = begins[customer];
    int high = begins[customer + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (days[middle] < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Takes sales in any order. Not thread-safe; used once. */
  static final class Builder {
    private static final int FIRST_SIZE = 1 << 16;

    private long[] buyers = new long[FIRST_SIZE];
    private int[] days = new int[FIRST_SIZE];
    private long[] cents = new long[FIRST_SIZE];
    private int size;

    void add(long customerId, int epochDay, long amountCents) {
      if (size == days.length) {
        int larger = size + (size >> 1);
        buyers = Arrays.copyOf(buyers, larger);
        days = Arrays.copyOf(days, larger);
        cents = Arrays.copyOf(cents, larger);
      }
      buyers[size] = customerId;
      days[size] = epochDay;
      cents[size] = amountCents;
      size++;
    }

    SalesHistory build() {
      long[] customers = Arrays.stream(buyers, 0, size).sorted().distinct().toArray();
      int[] places = new int[size];
      int[] begins = new int[customers.length + 1];
      for (int sale = 0; sale < size; sale++) {
        places[sale] = placeOf(customers, sale, sale == 0 ? 0 : places[sale - 1]);
        begins[places[sale] + 1]++;
      }
      for (int customer = 0; customer < customers.length; customer++) {
        begins[customer + 1] += begins[customer];
      }
      return sorted(customers, places, begins);
    }

    /**
     * The customer's index. It tries the index of the sale before first, because a customer's sales
     * are mostly adjacent.
     */
    private int placeOf(long[] customers, int sale, int before) {
      return customers[before] == buyers[sale]
          ? before
          : Arrays.binarySearch(customers, buyers[sale]);
    }

    private SalesHistory sorted(long[] customers, int[] places, int[] begins) {
      int[] next = begins.clone();
      int[] sortedDays = new int[size];
      long[] sortedCents = new long[size];
      for (int sale = 0; sale < size; sale++) {
        int at = next[places[sale]]++;
        // Moves nothing if the source is in order already.
        while (at > begins[places[sale]] && sortedDays[at - 1] > days[sale]) {
          sortedDays[at] = sortedDays[at - 1];
          sortedCents[at] = sortedCents[at - 1];
          at--;
        }
        sortedDays[at] = days[sale];
        sortedCents[at] = cents[sale];
      }
      return new SalesHistory(customers, begins, sortedDays, sortedCents);
    }
  }
}
