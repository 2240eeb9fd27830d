package br.com.metas.goals;

/**
 * What MySQL says right now: the open months, and the month asked for if that one is closed. Never
 * cached, and not a {@link Layer}, so that it can't be. Immutable.
 *
 * @param question what was asked
 * @param customers every customer that the wallet holds now; a layer whose customers differ is a
 *     miss
 * @param sales covers the months of which {@link WalletMonth#isLive} says so, zeros included
 * @param beforeToday what was sold before today in the month asked for
 * @param lastPurchases last sale with an amount above zero in what was read, years to come included
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
      throw new IllegalArgumentException("every column must have one value a customer");
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
