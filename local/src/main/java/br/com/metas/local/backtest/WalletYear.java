package br.com.metas.local.backtest;

import br.com.metas.goals.Classification;
import br.com.metas.goals.CustomerIds;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.StaticLayer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A seller's customers of a year, and their goals. A row is a customer, ascending by id. Immutable.
 *
 * @param seller whose wallet
 * @param who the wallet as the product reads it, without names, because no list depends on names
 */
public record WalletYear(SellerId seller, StaticLayer who) {
  /**
   * @param customers ascending and distinct
   * @param goalCents one goal for each customer; the caller must not change the array afterwards
   */
  static WalletYear of(SellerId seller, GoalYear year, long[] customers, long[] goalCents) {
    int size = customers.length;
    String[] nameless = filled(new String[size], "");
    return new WalletYear(
        seller,
        new StaticLayer(
            year,
            Optional.empty(),
            CustomerIds.of(customers),
            new StaticLayer.Columns(
                nameless,
                new String[size],
                nameless,
                nameless,
                filled(new Classification[size], Classification.C),
                goalCents,
                new long[size])));
  }

  GoalYear year() {
    return who.year();
  }

  int size() {
    return who.customers().size();
  }

  private static <T> T[] filled(T[] column, T value) {
    Arrays.fill(column, value);
    return column;
  }
}
