package br.com.metas.goals;

/**
 * The figures that each request reads from MySQL: the open months, and the month asked for if it is
 * closed. Never cached: this type is not a {@link Layer}, so no code can cache it. Immutable.
 *
 * @param question what was asked
 * @param customers every customer that the wallet holds now; a layer with other customers is a miss
 * @param sales covers the months for which {@link WalletMonth#isLive} is true, zeros included
 * @param beforeToday what was sold before today in the month asked for
 * @param lastPurchases last sale with an amount above zero among the rows read, later years
 *     included
 */
public record LiveFigures(
    WalletMonth question,
    CustomerIds customers,
    MonthlySales sales,
    CentsColumn beforeToday,
    PurchaseDates lastPurchases) {
  public LiveFigures {
    if (sales.customers() != customers.size()
        || beforeToday.size() != customers.size()
        || lastPurchases.size() != customers.size()) {
      throw new IllegalArgumentException("every column must have one value per customer");
    }
    MonthRange months = question.liveRange();
    for (int index = 0; index < months.size(); index++) {
      if (sales.covers(months.at(index)) != question.isLive(months.at(index))) {
        throw new IllegalArgumentException(
            "live figures cover exactly the open months and the month asked for");
      }
    }
  }
}
