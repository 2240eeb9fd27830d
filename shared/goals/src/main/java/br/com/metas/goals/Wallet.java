package br.com.metas.goals;

import java.util.Optional;

/**
 * A wallet with every figure of section 2 of the design, merged from its layers and the live
 * figures. Columnar: rows are 0 to size - 1, ascending by customer. Immutable.
 */
public final class Wallet {
  private final StaticLayer who;
  private final WalletMonth question;
  private final long[][] monthCents;
  private final long[] soldCents;
  private final int[] lastPurchaseDays;

  private Wallet(
      StaticLayer who,
      WalletMonth question,
      long[][] monthCents,
      long[] soldCents,
      int[] lastPurchaseDays) {
    this.who = who;
    this.question = question;
    this.monthCents = monthCents;
    this.soldCents = soldCents;
    this.lastPurchaseDays = lastPurchaseDays;
  }

  /**
   * Merges what one answer is made of. A month that the live figures cover is theirs, every other
   * one is the annual layer's, so nothing counts twice and nothing is left out.
   *
   * @throws IllegalArgumentException if the parts are not of the same year, wallet and first open
   *     month: their ranges would not abut
   */
  public static Wallet merge(StaticLayer who, AnnualLayer closed, LiveFigures live) {
    WalletMonth question = live.question();
    if (!who.year().equals(question.year()) || !closed.year().equals(question.year())) {
      throw new IllegalArgumentException("layers and live figures are of different years");
    }
    if (!closed.firstOpenMonth().equals(question.firstOpenMonth())) {
      throw new IllegalArgumentException("closed and open months do not abut");
    }
    if (!who.customers().equals(live.customers()) || !closed.customers().equals(live.customers())) {
      throw new IllegalArgumentException("layers and live figures are of different wallets");
    }
    int size = who.customers().size();
    long[][] monthCents = new long[12][size];
    long[] soldCents = new long[size];
    for (int month = 1; month <= 12; month++) {
      MonthlySales source = live.sales().covers(month) ? live.sales() : closed.sales();
      for (int row = 0; row < size; row++) {
        long cents = source.cents(month, row);
        monthCents[month - 1][row] = cents;
        soldCents[row] = Math.addExact(soldCents[row], cents);
      }
    }
    int[] lastPurchaseDays = new int[size];
    for (int row = 0; row < size; row++) {
      lastPurchaseDays[row] =
          Math.max(closed.lastPurchases().epochDay(row), live.lastPurchases().epochDay(row));
    }
    return new Wallet(who, question, monthCents, soldCents, lastPurchaseDays);
  }

  public int size() {
    return soldCents.length;
  }

  /** The seller, year and month that were asked for. */
  public WalletMonth question() {
    return question;
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

  /** All sales dated in the year, in cents, whatever month was asked. */
  public long soldCents(int row) {
    return soldCents[row];
  }

  /** Sales dated in a month of the year, 1 to 12, in cents. */
  public long monthCents(int month, int row) {
    return monthCents[month - 1][row];
  }

  /** Sales dated in the month asked for, in cents. */
  public long soldMonthCents(int row) {
    return monthCents[question.month() - 1][row];
  }

  /** Goal less sold, in cents; negative when the goal is beaten. */
  public long gapCents(int row) {
    return Math.subtractExact(goalCents(row), soldCents[row]);
  }

  /** Sold as a share of the goal; empty without a goal. */
  public Optional<Percentage> achievement(int row) {
    return Percentage.of(soldCents[row], goalCents(row));
  }

  /** Day of the latest sale above zero in any year, or {@link LastPurchases#NEVER}. */
  public int lastPurchaseDay(int row) {
    return lastPurchaseDays[row];
  }

  /** Whether more was sold than returned in the month asked for. */
  public boolean isActiveMonth(int row) {
    return soldMonthCents(row) > 0;
  }

  /** One customer with all its figures. */
  public CustomerGoals customer(int row) {
    return new CustomerGoals(
        customerId(row),
        name(row),
        phone(row),
        city(row),
        state(row),
        classification(row),
        new Money(goalCents(row)),
        new Money(previousYearCents(row)),
        new Money(soldCents(row)),
        new Money(gapCents(row)),
        achievement(row),
        LastPurchases.toDate(lastPurchaseDay(row)),
        new Money(soldMonthCents(row)),
        isActiveMonth(row));
  }
}
