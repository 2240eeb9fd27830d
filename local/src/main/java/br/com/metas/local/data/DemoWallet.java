package br.com.metas.local.data;

import br.com.metas.goals.Classification;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.Money;
import br.com.metas.goals.SellerId;
import br.com.metas.local.data.SalesRows.CustomerRow;
import br.com.metas.local.data.SalesRows.GoalRow;
import br.com.metas.local.data.SalesRows.SaleRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * One seller's customers, with goals and sales. Every hundred customers include the whole {@link
 * DemoExample}; the others get a random {@link DemoBuyingPattern}. Not thread-safe; used once.
 */
final class DemoWallet {
  static final int CAST_EVERY = 100;

  private static final double WITH_PHONE = 0.9;
  private static final double WITHOUT_GOAL = 0.06;
  private static final double BUYS_TODAY = 0.02;
  private static final double WEEK_DAYS = 7;
  private static final double QUARTER_DAYS = 91;
  private static final double MONTH_DAYS = 30.4;
  private static final long HUNDRED_REAIS = 10_000;

  /**
   * A wallet's goals divided by its sales of a year, by seller: some sellers will reach their
   * goals.
   */
  private static final double[] AMBITION = {1.02, 1.15, 0.80, 0.92, 0.87};

  private final SellerId seller;
  private final LocalDate today;
  private final SplittableRandom random;
  private final DemoCustomers names;
  private final Map<Long, DemoExample> examples = new HashMap<>();
  private final Map<Long, RevenueByYear> revenue = new HashMap<>();
  private final List<CustomerRow> customers = new ArrayList<>();
  private final List<GoalRow> goals = new ArrayList<>();
  private final List<SaleRow> sales = new ArrayList<>();

  /**
   * @param random source of all draws except names
   */
  DemoWallet(SellerId seller, LocalDate today, SplittableRandom random, DemoCustomers names) {
    this.seller = seller;
    this.today = today;
    this.random = random;
    this.names = names;
  }

  /** Fills the wallet with customer {@code first} and the {@code size - 1} ids after it. */
  DemoWallet fill(long first, int size, Cities territory) {
    List<Optional<DemoExample>> drawn = drawExamples(size);
    for (int n = 0; n < size; n++) {
      long id = first + n;
      drawn.get(n).ifPresent(example -> examples.put(id, example));
      Optional<DemoExample> example = drawn.get(n);
      double withPhone = example.map(one -> one.withPhone(WITH_PHONE)).orElse(WITH_PHONE);
      customers.add(names.make(id, territory, withPhone));
      RevenueByYear bought = new RevenueByYear();
      for (SaleRow sale : history(id, example)) {
        sales.add(sale);
        bought.add(sale);
      }
      revenue.put(id, bought);
    }
    setGoals();
    return this;
  }

  List<CustomerRow> customers() {
    return customers;
  }

  List<GoalRow> goals() {
    return goals;
  }

  List<SaleRow> sales() {
    return sales;
  }

  private List<Optional<DemoExample>> drawExamples(int size) {
    List<Optional<DemoExample>> drawn = new ArrayList<>();
    for (int set = 0; set < size / CAST_EVERY; set++) {
      for (DemoExample example : DemoExample.values()) {
        drawn.add(Optional.of(example));
      }
    }
    drawn.addAll(Collections.nCopies(size - drawn.size(), Optional.empty()));
    Collections.shuffle(drawn, new Random(random.nextLong()));
    return drawn;
  }

  private List<SaleRow> history(long customer, Optional<DemoExample> example) {
    // A few customers buy much and often, most buy little and rarely: Pareto's law.
    double weight = Math.min(60, Math.pow(1 - random.nextDouble(), -1 / 1.25));
    DemoBuyer buyer = new DemoBuyer(customer, seller, 180 * Math.sqrt(weight), today);
    LocalDate from = today.withDayOfMonth(1).minusMonths(DemoData.MONTHS);
    if (example.isPresent()) {
      return buyer.sales(example.get().visits(today, from, random), random);
    }
    double usual = MONTH_DAYS / (0.25 + 0.35 * Math.sqrt(weight));
    double interval =
        Math.clamp(usual * Math.exp(0.45 * random.nextGaussian()), WEEK_DAYS, QUARTER_DAYS);
    DemoBuyingPattern pattern = DemoBuyingPattern.draw(random);
    List<DemoVisit> visits =
        new ArrayList<>(pattern.visits(from, today.minusDays(1), interval, random));
    if (pattern != DemoBuyingPattern.NEVER && random.nextDouble() < BUYS_TODAY) {
      visits.add(DemoVisit.purchase(today));
    }
    return buyer.salesWithReturns(visits, random);
  }

  private void setGoals() {
    int thisYear = today.getYear();
    int last = thisYear - 1;
    Map<Long, Long> lastYear = HashMap.newHashMap(customers.size());
    revenue.forEach((id, bought) -> lastYear.put(id, bought.in(last)));
    Map<Long, Classification> classes = AbcCurve.classify(lastYear);
    double level = level();
    for (CustomerRow customer : customers) {
      long id = customer.id();
      RevenueByYear bought = revenue.getOrDefault(id, new RevenueByYear());
      for (int year = Math.max(last, GoalYear.MIN); year <= thisYear; year++) {
        goals.add(
            new GoalRow(
                seller,
                new GoalYear(year),
                id,
                classes.getOrDefault(id, Classification.C),
                examples.get(id) == DemoExample.GOAL_MET
                    ? reached(bought.in(year))
                    : goal(bought.in(last), level),
                new Money(bought.in(year - 1))));
      }
    }
  }

  /**
   * The wallet's target as a multiple of last year: its present sales, times the ambition of its
   * seller's goals.
   */
  private double level() {
    long lastYear = 0;
    long lastTwelveMonths = 0;
    for (SaleRow sale : sales) {
      LocalDate day = sale.at().toLocalDate();
      lastYear += day.getYear() == today.getYear() - 1 ? sale.amount().cents() : 0;
      boolean recent = day.isAfter(today.minusYears(1)) && !day.isAfter(today);
      lastTwelveMonths += recent ? sale.amount().cents() : 0;
    }
    double now = lastYear <= 0 ? 1 : (double) lastTwelveMonths / lastYear;
    return now * AMBITION[(int) (seller.value() % AMBITION.length)];
  }

  /**
   * Last year's revenue times the wallet's level, in whole hundreds; some customers have no goal.
   */
  private Money goal(long lastYearCents, double level) {
    double own = 0.9 + 0.2 * random.nextDouble();
    boolean none = random.nextDouble() < WITHOUT_GOAL;
    long hundreds = Math.max(5, Math.round(lastYearCents * level * own / HUNDRED_REAIS));
    return none ? Money.ZERO : new Money(hundreds * HUNDRED_REAIS);
  }

  /** A little below the sold amount, in whole tens. */
  private static Money reached(long soldCents) {
    long tens = Math.max(1, soldCents * 9 / (10 * 1_000));
    return new Money(tens * 1_000);
  }

  /** Cents by year. */
  private static final class RevenueByYear {
    private final Map<Integer, Long> cents = new HashMap<>();

    void add(SaleRow sale) {
      cents.merge(sale.at().getYear(), sale.amount().cents(), Long::sum);
    }

    long in(int year) {
      return cents.getOrDefault(year, 0L);
    }
  }
}
