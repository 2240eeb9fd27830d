package br.com.metas.goals;

import java.time.YearMonth;

/**
 * What was sold in closed months, by month, and when. Immutable.
 *
 * @param year the year asked for
 * @param firstOpenMonth where the layer ends, exclusive
 * @param customers every customer of the wallet
 * @param sales covers exactly {@link #months()}, zeros included
 * @param lastPurchases last sale with an amount above zero before the first open month, of any year
 * @param purchaseDays days with a sale above zero in {@link #months()}
 */
public record AnnualLayer(
    GoalYear year,
    YearMonth firstOpenMonth,
    CustomerIds customers,
    MonthlySales sales,
    PurchaseDates lastPurchases,
    PurchaseDays purchaseDays)
    implements Layer {
  public AnnualLayer {
    if (sales.customers() != customers.size()
        || lastPurchases.size() != customers.size()
        || purchaseDays.size() != customers.size()) {
      throw new IllegalArgumentException("every column must have one value per customer");
    }
    MonthRange months = year.closedRange(firstOpenMonth);
    for (int index = 0; index < months.size(); index++) {
      if (!sales.covers(months.at(index))) {
        throw new IllegalArgumentException("an annual layer covers exactly its closed months");
      }
    }
    if (sales.covers(months.endExclusive()) || sales.covers(months.first().minusMonths(1))) {
      throw new IllegalArgumentException("an annual layer covers exactly its closed months");
    }
  }

  /** The months of the layer: {@link GoalYear#closedRange}. */
  public MonthRange months() {
    return year.closedRange(firstOpenMonth);
  }
}
