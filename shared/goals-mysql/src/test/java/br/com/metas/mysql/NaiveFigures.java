package br.com.metas.mysql;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The figures, calculated from raw rows, for one customer and one month at a time, without SQL and
 * without the code under test.
 *
 * @param goals the customers of each wallet
 * @param sales every sale
 */
record NaiveFigures(List<Goal> goals, List<Sale> sales) {
  record Goal(long seller, int year, long customer) {}

  record Sale(long customer, LocalDateTime date, BigDecimal amount) {}

  SortedSet<Long> wallet(long seller, int year) {
    SortedSet<Long> wallet = new TreeSet<>();
    for (Goal goal : goals) {
      if (goal.seller == seller && goal.year == year) {
        wallet.add(goal.customer);
      }
    }
    return wallet;
  }

  BigDecimal sold(long customer, int year, int month) {
    BigDecimal sold = BigDecimal.ZERO;
    for (Sale sale : sales) {
      if (sale.customer == customer
          && sale.date.getYear() == year
          && sale.date.getMonthValue() == month) {
        sold = sold.add(sale.amount);
      }
    }
    return sold;
  }

  BigDecimal soldBefore(long customer, YearMonth month, LocalDate today) {
    BigDecimal sold = BigDecimal.ZERO;
    for (Sale sale : sales) {
      if (sale.customer == customer
          && YearMonth.from(sale.date).equals(month)
          && sale.date.toLocalDate().isBefore(today)) {
        sold = sold.add(sale.amount);
      }
    }
    return sold;
  }

  SortedSet<LocalDate> purchaseDays(long customer, List<YearMonth> months) {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (Sale sale : sales) {
      if (sale.customer == customer
          && sale.amount.signum() > 0
          && months.contains(YearMonth.from(sale.date))) {
        days.add(sale.date.toLocalDate());
      }
    }
    return days;
  }

  Optional<LocalDate> lastPurchaseBefore(long customer, YearMonth end) {
    return lastPurchase(customer, sale -> YearMonth.from(sale.date).isBefore(end));
  }

  Optional<LocalDate> lastPurchaseFromOrIn(long customer, YearMonth begin, YearMonth asked) {
    return lastPurchase(
        customer,
        sale ->
            !YearMonth.from(sale.date).isBefore(begin) || YearMonth.from(sale.date).equals(asked));
  }

  private Optional<LocalDate> lastPurchase(long customer, Predicate<Sale> which) {
    Optional<LocalDate> last = Optional.empty();
    for (Sale sale : sales) {
      LocalDate day = sale.date.toLocalDate();
      if (sale.customer == customer
          && which.test(sale)
          && sale.amount.signum() > 0
          && last.map(day::isAfter).orElse(true)) {
        last = Optional.of(day);
      }
    }
    return last;
  }
}
