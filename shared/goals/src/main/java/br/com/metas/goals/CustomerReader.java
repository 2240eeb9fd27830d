package br.com.metas.goals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Reads everything about one customer. Implementations are thread-safe. */
@FunctionalInterface
public interface CustomerReader {
  /** Months that a customer's history shows, the running one included. */
  int MONTHS = 24;

  /** The most sales that a customer's history shows. */
  int PURCHASES = 20;

  /**
   * A customer of a wallet. All figures are from the same snapshot.
   *
   * @param wallet the customer's row: a wallet of this one customer
   * @param months sales by month, {@link #MONTHS} of them, oldest first; the last one is the
   *     running month
   * @param sales the latest sales, latest first, at most {@link #PURCHASES}; includes returns and
   *     sales dated after today
   */
  record CustomerSales(Wallet wallet, List<MonthTotal> months, List<Sale> sales) {
    public CustomerSales {
      months = List.copyOf(months);
      sales = List.copyOf(sales);
    }
  }

  /**
   * What was sold in a month.
   *
   * @param month the month
   * @param total returns deducted
   */
  record MonthTotal(YearMonth month, Money total) {}

  /**
   * A sale, or a return.
   *
   * @param day its day
   * @param amount negative for a return
   */
  record Sale(LocalDate day, Money amount) {}

  /**
   * Reads one customer of the seller's wallet of the running year.
   *
   * @return empty if the customer is not in that wallet
   * @throws DatabaseUnavailableException if the database does not answer in time
   */
  Optional<CustomerSales> read(SellerId seller, CustomerId customer, BusinessDay day);
}
