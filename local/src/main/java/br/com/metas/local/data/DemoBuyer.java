package br.com.metas.local.data;

import br.com.metas.goals.Money;
import br.com.metas.goals.SellerId;
import br.com.metas.local.data.SalesRows.SaleRow;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Turns a customer's visits into sales.
 *
 * @param customerId the customer
 * @param seller the seller who takes the orders
 * @param ticket amount of a typical purchase, in reais
 * @param today sales of this day are at midnight, so that they lie in the past at any hour
 */
record DemoBuyer(long customerId, SellerId seller, double ticket, LocalDate today) {
  private static final double RETURN_SHARE = 0.03;
  private static final int LONGEST_RETURN_DAYS = 20;
  private static final int LEAST_CENTS = 1_000;

  /** One sale for each visit, without extra returns. */
  List<SaleRow> sales(List<DemoVisit> visits, SplittableRandom random) {
    List<SaleRow> sales = new ArrayList<>();
    Money last = Money.ZERO;
    for (DemoVisit visit : visits) {
      last = visit.isReturn() ? new Money(-last.cents()) : amount(random);
      sales.add(sale(visit.day(), last, random));
    }
    return sales;
  }

  /** One sale for each visit, and sometimes a return of a part of it, before today. */
  List<SaleRow> salesWithReturns(List<DemoVisit> visits, SplittableRandom random) {
    List<SaleRow> sales = new ArrayList<>();
    for (SaleRow sale : sales(visits, random)) {
      sales.add(sale);
      LocalDate back = sale.at().toLocalDate().plusDays(1 + random.nextInt(LONGEST_RETURN_DAYS));
      if (random.nextDouble() < RETURN_SHARE && back.isBefore(today)) {
        double part = 0.2 + 0.8 * random.nextDouble();
        long cents = Math.max(1, (long) (sale.amount().cents() * part));
        sales.add(sale(back, new Money(-cents), random));
      }
    }
    return sales;
  }

  private SaleRow sale(LocalDate day, Money amount, SplittableRandom random) {
    LocalDateTime at =
        day.equals(today)
            ? day.atStartOfDay()
            : day.atTime(8 + random.nextInt(10), random.nextInt(60));
    return new SaleRow(customerId, seller, at, amount);
  }

  private Money amount(SplittableRandom random) {
    double factor = Math.exp(0.5 * random.nextGaussian());
    return new Money(Math.max(LEAST_CENTS, Math.round(ticket * factor * 100)));
  }
}
