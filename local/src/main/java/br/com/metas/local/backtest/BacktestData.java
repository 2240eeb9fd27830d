package br.com.metas.local.backtest;

import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a backtest reads.
 *
 * @param sales all sales before today
 * @param wallets the customers of each wallet, by seller and year
 */
public record BacktestData(SalesHistory sales, List<WalletYear> wallets) {
  public BacktestData {
    wallets = List.copyOf(wallets);
  }

  /** The months that can be replayed, ascending; may be empty. */
  List<YearMonth> replayedMonths() {
    return sales.size() == 0 ? List.of() : ReplayedMonths.of(sales.firstDay(), sales.lastDay());
  }

  /** Takes rows in any order. Not thread-safe; used once. */
  public static final class Builder {
    private final int today;
    private final SalesHistory.Builder sales = new SalesHistory.Builder();
    private final Map<SellerYear, TreeMap<Long, Long>> wallets = new TreeMap<>();

    private record SellerYear(SellerId seller, GoalYear year) implements Comparable<SellerYear> {
      @Override
      public int compareTo(SellerYear other) {
        int bySeller = seller.compareTo(other.seller);
        return bySeller == 0 ? year.compareTo(other.year) : bySeller;
      }
    }

    /**
     * @param today the first day whose sales are not complete yet
     */
    public Builder(LocalDate today) {
      this.today = (int) today.toEpochDay();
    }

    /** A customer of a wallet, and the year's goal in cents. */
    public void customer(SellerId seller, GoalYear year, long customerId, long goalCents) {
      wallets
          .computeIfAbsent(new SellerYear(seller, year), _ -> new TreeMap<>())
          .put(customerId, goalCents);
    }

    /** A sale, in cents; a sale of today or later is left out. */
    public void sale(long customerId, int epochDay, long cents) {
      if (epochDay < today) {
        sales.add(customerId, epochDay, cents);
      }
    }

    public BacktestData build() {
      List<WalletYear> years = new ArrayList<>();
      wallets.forEach((of, goals) ->
          years.add(
              WalletYear.of(
                  of.seller(),
                  of.year(),
                  goals.keySet().stream().mapToLong(Long::longValue).toArray(),
                  goals.values().stream().mapToLong(Long::longValue).toArray())));
      return new BacktestData(sales.build(), years);
    }
  }
}
