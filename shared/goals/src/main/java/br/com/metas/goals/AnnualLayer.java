package br.com.metas.goals;

import java.time.YearMonth;

/**
 * What was sold in the closed months: {@code [1 January, first open month)} of the year by month,
 * and the last purchase in a closed month of any year. Immutable.
 *
 * @param year the year asked for
 * @param firstOpenMonth where the layer ends, exclusive
 * @param customers every customer of the wallet
 * @param sales covers exactly the closed months of the year, zeros included
 * @param lastPurchases last sale with an amount above zero before the first open month
 */
public record AnnualLayer(
    GoalYear year,
    YearMonth firstOpenMonth,
    CustomerIds customers,
    MonthlySales sales,
    LastPurchases lastPurchases)
    implements Layer {
  public AnnualLayer {
    if (sales.customers() != customers.size() || lastPurchases.size() != customers.size()) {
      throw new IllegalArgumentException("every column must have one value a customer");
    }
    int closed = year.closedMonths(firstOpenMonth);
    for (int month = 1; month <= 12; month++) {
      if (sales.covers(month) != month <= closed) {
        throw new IllegalArgumentException("an annual layer covers exactly the closed months");
      }
    }
  }
}
