package br.com.metas.goals;

/**
 * What MySQL says right now: the open months, and the month asked for if that one is closed. Never
 * cached, and not a {@link Layer}, so that it can't be. Immutable.
 *
 * @param question what was asked
 * @param customers every customer that the wallet holds now; a layer whose customers differ is a
 *     miss
 * @param sales covers the open months of the year and the month asked for, zeros included
 * @param lastPurchases last sale with an amount above zero in what was read, years to come included
 */
public record LiveFigures(
    WalletMonth question, CustomerIds customers, MonthlySales sales, LastPurchases lastPurchases) {
  public LiveFigures {
    if (sales.customers() != customers.size() || lastPurchases.size() != customers.size()) {
      throw new IllegalArgumentException("every column must have one value a customer");
    }
    int closed = question.year().closedMonths(question.firstOpenMonth());
    for (int month = 1; month <= 12; month++) {
      if (sales.covers(month) != (month > closed || month == question.month())) {
        throw new IllegalArgumentException(
            "live figures cover exactly the open months and the month asked for");
      }
    }
  }
}
