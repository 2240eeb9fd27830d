package br.com.metas.local.backtest;

import br.com.metas.goals.AnnualLayer;
import br.com.metas.goals.CentsColumn;
import br.com.metas.goals.LiveFigures;
import br.com.metas.goals.MonthRange;
import br.com.metas.goals.MonthlySales;
import br.com.metas.goals.PurchaseDates;
import br.com.metas.goals.PurchaseDays;
import br.com.metas.goals.Wallet;
import br.com.metas.goals.WalletMonth;
import br.com.metas.goals.decision.CallList;
import br.com.metas.goals.decision.Pace;
import br.com.metas.goals.decision.Workdays;
import br.com.metas.local.backtest.Tally.OfList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Replays the mornings of a month for one wallet. The sales before such a morning become the layers
 * and live figures that a request would have read. The product's own classes make the lists and the
 * projection from them. Thread-safe.
 *
 * @param sales all sales
 * @param workdays on which days sellers work
 */
record Replay(SalesHistory sales, Workdays workdays) {
  private static final int MONTHS = 12;

  /** What each customer of a wallet bought within 30 days of a morning. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Purchases(boolean[] bought, long[] cents) {}

  /** The four mornings of a month; the wallet is that of the month's year. */
  Tally tally(WalletYear wallet, YearMonth month) {
    int[] places =
        Arrays.stream(wallet.who().customers().toArray())
            .mapToInt(customer -> Math.max(-1, sales.indexOf(customer)))
            .toArray();
    AnnualLayer closed = closed(wallet, places, month);
    long actual =
        IntStream.of(places)
            .mapToLong(place -> cents(place, month.atDay(1), month.plusMonths(1).atDay(1)))
            .sum();
    Tally tally = new Tally();
    for (int morning = 0; morning < Tally.MORNINGS.length; morning++) {
      LocalDate today = month.atDay(Tally.MORNINGS[morning]);
      Wallet merged = Wallet.merge(wallet.who(), closed, live(wallet, places, today));
      CallList calls = CallList.of(merged).orElseThrow();
      addLists(merged, calls, purchases(places, today), tally);
      addEstimates(merged, calls, morning, actual, tally);
    }
    return tally;
  }

  /** The closed months for a request in this month: from the fifth day on, all months before it. */
  private AnnualLayer closed(WalletYear wallet, int[] places, YearMonth month) {
    YearMonth first = month.minusMonths(MONTHS);
    long[][] months = new long[MONTHS][places.length];
    int[] counts = new int[places.length];
    int[] firsts = never(places.length);
    int[] lasts = never(places.length);
    for (int row = 0; row < places.length; row++) {
      int end = sales.from(places[row], month.atDay(1));
      lasts[row] = lastPurchase(sales.begin(places[row]), end);
      int dayBefore = PurchaseDates.NEVER;
      for (int sale = sales.from(places[row], first.atDay(1)); sale < end; sale++) {
        int day = sales.day(sale);
        LocalDate date = LocalDate.ofEpochDay(day);
        int column =
            (date.getYear() - first.getYear()) * MONTHS
                + date.getMonthValue()
                - first.getMonthValue();
        months[column][row] += sales.cents(sale);
        if (sales.cents(sale) > 0 && day != dayBefore) {
          counts[row]++;
          firsts[row] = counts[row] == 1 ? day : firsts[row];
          dayBefore = day;
        }
      }
    }
    return new AnnualLayer(
        wallet.year(),
        month,
        wallet.who().customers(),
        new MonthlySales(places.length, first, months),
        new PurchaseDates(lasts),
        new PurchaseDays(counts, new PurchaseDates(firsts)));
  }

  /** What a request at the beginning of that day reads: today's sales are still to come. */
  private LiveFigures live(WalletYear wallet, int[] places, LocalDate today) {
    YearMonth month = YearMonth.from(today);
    WalletMonth question =
        new WalletMonth(wallet.seller(), wallet.year(), today.getMonthValue(), today, month);
    long[] sold = new long[places.length];
    int[] lasts = never(places.length);
    for (int row = 0; row < places.length; row++) {
      sold[row] = cents(places[row], month.atDay(1), today);
      lasts[row] =
          lastPurchase(sales.from(places[row], month.atDay(1)), sales.from(places[row], today));
    }
    MonthRange range = question.liveRange();
    long[] @Nullable [] months = new long[range.size()][];
    for (int at = 0; at < months.length; at++) {
      if (question.isLive(range.at(at))) {
        // Orders dated in a later month are left out: their creation date is unknown.
        months[at] = range.at(at).equals(month) ? sold : new long[places.length];
      }
    }
    return new LiveFigures(
        question,
        wallet.who().customers(),
        new MonthlySales(places.length, range.first(), months),
        new CentsColumn(sold),
        new PurchaseDates(lasts));
  }

  private Purchases purchases(int[] places, LocalDate today) {
    LocalDate end = today.plusDays(ReplayedMonths.HORIZON_DAYS);
    boolean[] bought = new boolean[places.length];
    long[] cents = new long[places.length];
    for (int row = 0; row < places.length; row++) {
      int from = sales.from(places[row], today);
      int to = sales.from(places[row], end);
      bought[row] = lastPurchase(from, to) != PurchaseDates.NEVER;
      cents[row] = Math.max(0, cents(places[row], today, end));
    }
    return new Purchases(bought, cents);
  }

  private static void addLists(Wallet wallet, CallList calls, Purchases purchases, Tally tally) {
    long[] any = purchases.cents();
    long[] fresh = any.clone();
    for (int row = 0; row < fresh.length; row++) {
      fresh[row] = wallet.isActiveMonth(row) ? 0 : fresh[row];
    }
    long[] anyBest = ascending(any);
    long[] freshBest = ascending(fresh);
    for (ListOrder order : ListOrder.values()) {
      int[] rows = order.rows(wallet, calls);
      for (int length = 0; length < Tally.LENGTHS.length; length++) {
        int listed = Math.min(Tally.LENGTHS[length], rows.length);
        for (int at = 0; at < listed; at++) {
          int row = rows[at];
          boolean had = wallet.isActiveMonth(row);
          boolean bought = purchases.bought()[row];
          add(tally, order, length, OfList.LISTED, 1);
          add(tally, order, length, OfList.HAD_BOUGHT, had ? 1 : 0);
          add(tally, order, length, OfList.NEW_BOUGHT, bought && !had ? 1 : 0);
          add(tally, order, length, OfList.NEW_MONEY, (double) fresh[row]);
          add(
              tally,
              order,
              length,
              OfList.NEW_BEST_MONEY,
              (double) freshBest[rows.length - 1 - at]);
          add(tally, order, length, OfList.ANY_BOUGHT, bought ? 1 : 0);
          add(tally, order, length, OfList.ANY_MONEY, (double) any[row]);
          add(tally, order, length, OfList.ANY_BEST_MONEY, (double) anyBest[rows.length - 1 - at]);
        }
      }
    }
  }

  private static long[] ascending(long[] cents) {
    long[] sorted = cents.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  private static void add(Tally tally, ListOrder order, int length, OfList what, double value) {
    tally.add(Tally.place(order, length, what), value);
  }

  private void addEstimates(Wallet wallet, CallList calls, int morning, long actual, Tally tally) {
    int[] everyone = IntStream.range(0, wallet.size()).toArray();
    Pace pace = Pace.of(wallet, everyone, calls, workdays);
    addEstimate(
        tally, morning, Tally.Estimate.RULE, (double) pace.projectedMonth().cents(), actual);
    int passed = pace.workdays().passed();
    if (passed > 0) {
      double sold = IntStream.of(everyone).mapToLong(wallet::soldMonthCents).sum();
      double linear = sold * pace.workdays().total() / passed;
      addEstimate(tally, morning, Tally.Estimate.LINEAR, linear, actual);
    }
  }

  private static void addEstimate(
      Tally tally, int morning, Tally.Estimate estimate, double estimated, long actual) {
    tally.add(Tally.place(morning, estimate, Tally.OfEstimate.ERROR), Math.abs(estimated - actual));
    tally.add(Tally.place(morning, estimate, Tally.OfEstimate.ACTUAL), (double) actual);
  }

  /** Cents sold from one day until before another. */
  private long cents(int customer, LocalDate from, LocalDate to) {
    long sum = 0;
    for (int sale = sales.from(customer, from), end = sales.from(customer, to);
        sale < end;
        sale++) {
      sum += sales.cents(sale);
    }
    return sum;
  }

  /** The day of the last sale above zero in a range, or {@link PurchaseDates#NEVER}. */
  private int lastPurchase(int begin, int end) {
    for (int sale = end - 1; sale >= begin; sale--) {
      if (sales.cents(sale) > 0) {
        return sales.day(sale);
      }
    }
    return PurchaseDates.NEVER;
  }

  private static int[] never(int size) {
    int[] days = new int[size];
    Arrays.fill(days, PurchaseDates.NEVER);
    return days;
  }
}
