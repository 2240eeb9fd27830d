package br.com.metas.goals.decision;

import br.com.metas.goals.Money;

/**
 * What the running month must bring for a year's goal, when the months left share what is missing
 * evenly.
 *
 * @param required what the month must bring; not below zero
 * @param missing what is still missing of that; not below zero
 */
public record MonthTarget(Money required, Money missing) {
  /**
   * The target of a customer, or of a sum of customers.
   *
   * @param goal the year's goal
   * @param soldBefore sales of the year's months before the running one
   * @param soldMonth sales of the running month
   * @param month the running month, 1 to 12
   */
  public static MonthTarget of(Money goal, Money soldBefore, Money soldMonth, int month) {
    long left = Math.max(0, goal.minus(soldBefore).cents());
    Money required = new Money(Math.ceilDiv(left, 13 - month));
    return new MonthTarget(required, new Money(Math.max(0, required.minus(soldMonth).cents())));
  }

  /** What each of so many workdays must bring, rounded up to the cent; above 0 workdays. */
  Money missingPerWorkday(int workdays) {
    return new Money(Math.ceilDiv(missing.cents(), workdays));
  }
}
