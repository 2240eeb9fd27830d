package br.com.metas.goals;

import java.time.YearMonth;
import java.util.Optional;

/**
 * A wallet with every figure of section 2 of the design, merged from its layers and the live
 * figures. Columnar: rows are 0 to size - 1, ascending by customer. Immutable.
 */
public final class Wallet {
  private final StaticLayer who;
  private final AnnualLayer closed;
  private final LiveFigures live;
  private final long[][] monthCents;
  private final long[] soldCents;
  private final int[] lastPurchaseDays;

  private Wallet(
      StaticLayer who,
      AnnualLayer closed,
      LiveFigures live,
      long[][] monthCents,
      long[] soldCents,
      int[] lastPurchaseDays) {
    this.who = who;
    this.closed = closed;
    this.live = live;
    this.monthCents = monthCents;
    this.soldCents = soldCents;
    this.lastPurchaseDays = lastPurchaseDays;
  }

  /**
   * Merges the parts of one answer. A month comes from the live figures if they cover it, otherwise
   * from the annual layer. So every month counts exactly once.
   *
   * @throws IllegalArgumentException if the parts have different years, wallets or first open
   *     months: their months would overlap or leave a gap
   */
  public static Wallet merge(StaticLayer who, AnnualLayer closed, LiveFigures live) {
    WalletMonth question = live.question();
    if (!who.year().equals(question.year()) || !closed.year().equals(question.year())) {
      throw new IllegalArgumentException("layers and live figures are of different years");
    }
    if (!closed.firstOpenMonth().equals(question.firstOpenMonth())) {
      throw new IllegalArgumentException("closed and open months overlap or leave a gap");
    }
    if (!who.customers().equals(live.customers()) || !closed.customers().equals(live.customers())) {
      throw new IllegalArgumentException("layers and live figures are of different wallets");
    }
    int size = who.customers().size();
    long[][] monthCents = new long[12][size];
    long[] soldCents = new long[size];
    for (int month = 1; month <= 12; month++) {
      YearMonth of = YearMonth.of(question.year().value(), month);
      long[] source = source(closed, live, of).column(of);
      for (int row = 0; row < size; row++) {
        monthCents[month - 1][row] = source[row];
        soldCents[row] = Math.addExact(soldCents[row], source[row]);
      }
    }
    int[] lastPurchaseDays = new int[size];
    for (int row = 0; row < size; row++) {
      lastPurchaseDays[row] =
          Math.max(closed.lastPurchases().epochDay(row), live.lastPurchases().epochDay(row));
    }
    return new Wallet(who, closed, live, monthCents, soldCents, lastPurchaseDays);
  }

  /** The source of a month: the live figures if they cover it, otherwise the annual layer. */
  private static MonthlySales source(AnnualLayer closed, LiveFigures live, YearMonth month) {
    return live.sales().covers(month) ? live.sales() : closed.sales();
  }

  public int size() {
    return soldCents.length;
  }

  /** The seller's name, or empty where none is known. */
  public Optional<String> sellerName() {
    return who.sellerName();
  }

  /** The seller, year and month that were asked for. */
  public WalletMonth question() {
    return live.question();
  }

  public long customerId(int row) {
    return who.customers().at(row);
  }

  public String name(int row) {
    return who.name(row);
  }

  /** E.164, or empty. */
  public Optional<String> phone(int row) {
    return who.phone(row);
  }

  public String city(int row) {
    return who.city(row);
  }

  public String state(int row) {
    return who.state(row);
  }

  public Classification classification(int row) {
    return who.classification(row);
  }

  /** The year's goal, in cents. */
  public long goalCents(int row) {
    return who.goalCents(row);
  }

  /** Sales of the year before, in cents. */
  public long previousYearCents(int row) {
    return who.previousYearCents(row);
  }

  /** All sales dated in the year, in cents, for any month asked for. */
  public long soldCents(int row) {
    return soldCents[row];
  }

  /** Sales dated in a month of the year, 1 to 12, in cents. */
  public long monthCents(int month, int row) {
    return monthCents[month - 1][row];
  }

  /** Sales dated in the month asked for, in cents. */
  public long soldMonthCents(int row) {
    return monthCents[question().month() - 1][row];
  }

  /** Goal less sold, in cents; negative when the goal is beaten. */
  public long gapCents(int row) {
    return Math.subtractExact(goalCents(row), soldCents[row]);
  }

  /** Sold as a share of the goal; empty without a goal. */
  public Optional<Percentage> achievement(int row) {
    return Percentage.of(soldCents[row], goalCents(row));
  }

  /** Day of the latest sale above zero in any year, or {@link PurchaseDates#NEVER}. */
  public int lastPurchaseDay(int row) {
    return lastPurchaseDays[row];
  }

  /** Whether more was sold than returned in the month asked for. */
  public boolean isActiveMonth(int row) {
    return soldMonthCents(row) > 0;
  }

  /**
   * Sales of some rows in a month that the annual layer or the live figures cover. When the running
   * month was asked for, they cover all months from twelve months before the first open month on.
   *
   * @throws IllegalArgumentException if neither covers the month
   */
  public Money soldIn(YearMonth month, int[] rows) {
    long[] column = source(closed, live, month).column(month);
    long sum = 0;
    for (int row : rows) {
      sum = Math.addExact(sum, column[row]);
    }
    return new Money(sum);
  }

  /** Sales of the annual layer's months, returns deducted. */
  public CentsColumn closedCents() {
    long[] sums = new long[size()];
    MonthRange months = closed.months();
    for (int index = 0; index < months.size(); index++) {
      long[] month = closed.sales().column(months.at(index));
      for (int row = 0; row < sums.length; row++) {
        sums[row] = Math.addExact(sums[row], month[row]);
      }
    }
    return new CentsColumn(sums);
  }

  /** Sales dated before today in the month asked for, in cents. */
  public long beforeTodayCents(int row) {
    return live.beforeToday().cents(row);
  }

  /** When a customer bought: in the annual layer's months, and later. */
  public PurchaseHistory purchases(int row) {
    int lastClosed = closed.lastPurchases().epochDay(row);
    int count = closed.purchaseDays().count(row);
    return new PurchaseHistory(
        count,
        closed.purchaseDays().firstDay(row),
        count == 0 ? PurchaseDates.NEVER : lastClosed,
        lastPurchaseDays[row]);
  }
}
