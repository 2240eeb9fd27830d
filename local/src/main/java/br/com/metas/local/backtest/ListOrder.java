package br.com.metas.local.backtest;

import br.com.metas.goals.Wallet;
import br.com.metas.goals.decision.CallList;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The lists that are compared. Ties are by customer id. */
enum ListOrder {
  /** By the gap to the year's goal, the page's former order. */
  GAP("gap to the goal") {
    @Override
    Comparator<Integer> of(Wallet wallet, CallList calls) {
      return Comparator.<Integer>comparingLong(wallet::gapCents).reversed();
    }
  },
  /** Customers who have not bought this month, by sales of the twelve closed months. */
  VALUE("12-month value") {
    @Override
    Comparator<Integer> of(Wallet wallet, CallList calls) {
      return Comparator.<Integer, Boolean>comparing(wallet::isActiveMonth)
          .thenComparing(Comparator.<Integer>comparingLong(calls::closedCents).reversed());
    }
  },
  /** The page's own order. */
  RULE("the rule") {
    @Override
    Comparator<Integer> of(Wallet wallet, CallList calls) {
      return calls.order();
    }
  };

  private final String title;

  ListOrder(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  abstract Comparator<Integer> of(Wallet wallet, CallList calls);

  /** The rows of the whole wallet, first to last. */
  int[] rows(Wallet wallet, CallList calls) {
    return IntStream.range(0, wallet.size())
        .boxed()
        .sorted(of(wallet, calls).thenComparing(Comparator.naturalOrder()))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
