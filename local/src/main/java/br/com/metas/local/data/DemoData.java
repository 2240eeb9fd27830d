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
import java.util.Random;
import java.util.SplittableRandom;

/**
 * A wholesaler that does not exist: 25 sellers with 30 to 2,500 customers each, and two years of
 * their sales up to today. The same seed and day give the same rows. Not thread-safe; used once.
 */
public final class DemoData {
  public static final long SEED = 20_260_101;
  public static final int SELLERS = 25;
  public static final int SMALLEST_WALLET = 30;
  public static final int LARGEST_WALLET = 2_500;
  public static final int MONTHS = 24;

  private static final double NEVER_BOUGHT = 0.04;
  private static final double LOST = 0.08;
  private static final double WITHOUT_GOAL = 0.06;
  private static final double BUYS_TODAY = 0.02;

  private final long seed;
  private final LocalDate today;
  private final GoalYear year;
  private final SplittableRandom random;
  private final DemoCustomers names;
  private final List<CustomerRow> customers = new ArrayList<>();
  private final List<GoalRow> goals = new ArrayList<>();
  private final List<SaleRow> sales = new ArrayList<>();

  /**
   * @param seed what everything is drawn from
   * @param today the day of the clock in business time; goals are those of its year and the one
   *     before
   */
  public DemoData(long seed, LocalDate today) {
    this.seed = seed;
    this.today = today;
    this.year = new GoalYear(today.getYear());
    this.random = new SplittableRandom(seed);
    this.names = new DemoCustomers(seed);
  }

  /** Makes all of it. */
  public SalesRows make() {
    List<Integer> sizes = walletSizes();
    Cities cities = Cities.all();
    for (int n = 0; n < SELLERS; n++) {
      wallet(new SellerId(n + 1L), sizes.get(n), cities.territory(random));
    }
    return new SalesRows(
        DemoSellers.make(seed, SELLERS),
        List.copyOf(customers),
        List.copyOf(goals),
        List.copyOf(sales));
  }

  /** Evenly spread on a logarithmic scale, the smallest and the largest among them. */
  private List<Integer> walletSizes() {
    double ratio = (double) LARGEST_WALLET / SMALLEST_WALLET;
    List<Integer> sizes = new ArrayList<>();
    for (int n = 0; n < SELLERS; n++) {
      sizes.add((int) Math.round(SMALLEST_WALLET * Math.pow(ratio, n / (SELLERS - 1.0))));
    }
    Collections.shuffle(sizes, new Random(random.nextLong()));
    return sizes;
  }

  private void wallet(SellerId seller, int size, Cities territory) {
    Map<Long, RevenueByYear> revenue = HashMap.newHashMap(size);
    long first = customers.size() + 1L;
    for (long id = first; id < first + size; id++) {
      customers.add(names.make(id, territory));
      RevenueByYear bought = new RevenueByYear();
      for (SaleRow sale : history(id, seller)) {
        sales.add(sale);
        bought.add(sale);
      }
      revenue.put(id, bought);
    }
    setGoals(seller, first, size, revenue);
  }

  private List<SaleRow> history(long customer, SellerId seller) {
    DemoBuyer buyer = buyer(customer, seller);
    if (random.nextDouble() < NEVER_BOUGHT) {
      return List.of();
    }
    List<SaleRow> bought = new ArrayList<>(buyer.buy(random));
    if (random.nextDouble() < BUYS_TODAY) {
      // The hour is not known yet, so that it is past whatever the clock says.
      bought.add(new SaleRow(customer, seller, today.atStartOfDay(), buyer.amount(random)));
    }
    return bought;
  }

  private DemoBuyer buyer(long customer, SellerId seller) {
    // A few buy much and often, most little and seldom: Pareto's law.
    double weight = Math.min(60, Math.pow(1 - random.nextDouble(), -1 / 1.25));
    LocalDate start = today.withDayOfMonth(1).minusMonths(MONTHS);
    boolean lost = random.nextDouble() < LOST;
    LocalDate end = lost ? today.minusDays(60 + random.nextInt(400)) : today.minusDays(1);
    return new DemoBuyer(
        customer, seller, 0.25 + 0.35 * Math.sqrt(weight), 180 * Math.sqrt(weight), start, end);
  }

  private void setGoals(SellerId seller, long first, int size, Map<Long, RevenueByYear> revenue) {
    int last = year.value() - 1;
    Map<Long, Long> lastYear = HashMap.newHashMap(size);
    revenue.forEach((id, bought) -> lastYear.put(id, bought.in(last)));
    Map<Long, Classification> classes = AbcCurve.classify(lastYear);
    for (long id = first; id < first + size; id++) {
      for (int goalYear = Math.max(last, GoalYear.MIN); goalYear <= year.value(); goalYear++) {
        goals.add(
            new GoalRow(
                seller,
                new GoalYear(goalYear),
                id,
                classes.getOrDefault(id, Classification.C),
                goal(lastYear.getOrDefault(id, 0L)),
                new Money(revenue.getOrDefault(id, new RevenueByYear()).in(goalYear - 1))));
      }
    }
  }

  /** Last year's revenue and something on top, in whole hundreds; some have none. */
  private Money goal(long lastYearCents) {
    double growth = 1.02 + 0.2 * random.nextDouble();
    boolean none = random.nextDouble() < WITHOUT_GOAL;
    long hundreds = Math.max(5, Math.round(lastYearCents * growth / 10_000));
    return none ? Money.ZERO : new Money(hundreds * 10_000);
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
