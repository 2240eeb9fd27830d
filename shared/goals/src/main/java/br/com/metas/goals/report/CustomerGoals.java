package br.com.metas.goals.report;

import br.com.metas.goals.Classification;
import br.com.metas.goals.Money;
import br.com.metas.goals.Percentage;
import br.com.metas.goals.PurchaseDates;
import br.com.metas.goals.Wallet;
import br.com.metas.goals.decision.Call;
import br.com.metas.goals.decision.CallList;
import br.com.metas.goals.decision.MonthTarget;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A customer of the wallet with every figure (section 2 of the design).
 *
 * @param customerId the customer
 * @param name its name
 * @param phone E.164, or empty
 * @param city its city
 * @param state two letters
 * @param classification ABC class
 * @param goal the year's goal
 * @param previousYearSales sales of the year before
 * @param sold all sales dated in the year
 * @param gap goal less sold; negative when beaten
 * @param achievement sold as a share of the goal; empty when the goal is zero
 * @param lastPurchase day of the latest sale above zero in any year; empty if never
 * @param soldMonth sales dated in the month asked for
 * @param activeMonth whether {@code soldMonth} is above zero
 * @param target what must be sold in the running month; empty for any other month
 * @param call why to call, or why not; empty for any other month
 */
public record CustomerGoals(
    long customerId,
    String name,
    Optional<String> phone,
    String city,
    String state,
    Classification classification,
    Money goal,
    Money previousYearSales,
    Money sold,
    Money gap,
    Optional<Percentage> achievement,
    Optional<LocalDate> lastPurchase,
    Money soldMonth,
    boolean activeMonth,
    Optional<MonthTarget> target,
    Optional<Call> call) {

  /**
   * The only customer of a wallet.
   *
   * @throws IllegalArgumentException if the wallet has another number of customers
   */
  public static CustomerGoals only(Wallet wallet) {
    if (wallet.size() != 1) {
      throw new IllegalArgumentException("a wallet of " + wallet.size() + " customers");
    }
    return of(wallet, CallList.of(wallet), 0);
  }

  /** A row of a wallet with all its figures. */
  static CustomerGoals of(Wallet wallet, Optional<CallList> calls, int row) {
    return new CustomerGoals(
        wallet.customerId(row),
        wallet.name(row),
        wallet.phone(row),
        wallet.city(row),
        wallet.state(row),
        wallet.classification(row),
        new Money(wallet.goalCents(row)),
        new Money(wallet.previousYearCents(row)),
        new Money(wallet.soldCents(row)),
        new Money(wallet.gapCents(row)),
        wallet.achievement(row),
        PurchaseDates.toDate(wallet.lastPurchaseDay(row)),
        new Money(wallet.soldMonthCents(row)),
        wallet.isActiveMonth(row),
        calls.map(list -> list.target(row)),
        calls.map(list -> list.call(row)));
  }
}
