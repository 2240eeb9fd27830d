package br.com.metas.local.data;

import br.com.metas.goals.Money;
import br.com.metas.goals.SellerId;
import br.com.metas.local.data.SalesRows.SaleRow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How one customer buys: how often, for how much, since when and until when.
 *
 * @param customerId who
 * @param seller who takes the orders
 * @param perMonth purchases in an average month
 * @param ticket amount of a typical purchase, in reais
 * @param first no purchase before this day
 * @param last no purchase after this day
 */
record DemoBuyer(
    long customerId,
    SellerId seller,
    double perMonth,
    double ticket,
    LocalDate first,
    LocalDate last) {
  /** Trade in Brazil by month: quiet after the holidays, high from October to December. */
  private static final double[] SEASON = {
    0.78, 0.80, 0.95, 0.93, 1.05, 0.98, 0.96, 1.00, 1.01, 1.08, 1.24, 1.22
  };

  private static final double RETURN_SHARE = 0.03;
  private static final int LONGEST_RETURN_DAYS = 20;

  /** Every purchase and return of this customer, by month. */
  List<SaleRow> buy(SplittableRandom random) {
    List<SaleRow> sales = new ArrayList<>();
    for (YearMonth month = YearMonth.from(first);
        !month.isAfter(YearMonth.from(last));
        month = month.plusMonths(1)) {
      int count = poisson(perMonth * SEASON[month.getMonthValue() - 1], random);
      for (int n = 0; n < count; n++) {
        LocalDate day = workday(month.atDay(1 + random.nextInt(month.lengthOfMonth())));
        if (!day.isBefore(first) && !day.isAfter(last)) {
          purchase(day, random, sales);
        }
      }
    }
    return sales;
  }

  private void purchase(LocalDate day, SplittableRandom random, List<SaleRow> sales) {
    Money amount = amount(random);
    sales.add(new SaleRow(customerId, seller, atWork(day, random), amount));
    LocalDate back = day.plusDays(1 + random.nextInt(LONGEST_RETURN_DAYS));
    if (random.nextDouble() < RETURN_SHARE && !back.isAfter(last)) {
      long cents = Math.max(1, (long) (amount.cents() * (0.2 + 0.8 * random.nextDouble())));
      sales.add(new SaleRow(customerId, seller, atWork(back, random), new Money(-cents)));
    }
  }

  Money amount(SplittableRandom random) {
    double factor = Math.exp(0.5 * random.nextGaussian());
    return new Money(Math.max(1_000, Math.round(ticket * factor * 100)));
  }

  private static LocalDate workday(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SUNDAY && day.getDayOfMonth() > 1
        ? day.minusDays(1)
        : day;
  }

  private static LocalDateTime atWork(LocalDate day, SplittableRandom random) {
    return day.atTime(8 + random.nextInt(10), random.nextInt(60));
  }

  /** Knuth's method; the mean is small here. */
  private static int poisson(double mean, SplittableRandom random) {
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
