package br.com.metas.goals.decision;

import br.com.metas.goals.Money;

/**
 * What must be sold in the running month to reach the year's goal, if each of the months left has
 * an equal share.
 *
 * @param required what must be sold in the month; not below zero
 * @param missing required less sold in the month; not below zero
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

  /**
   * What must be sold on each workday, rounded up to the cent. The number of workdays is above 0.
   */
  Money missingPerWorkday(int workdays) {
    return new Money(Math.ceilDiv(missing.cents(), workdays));
  }
}
