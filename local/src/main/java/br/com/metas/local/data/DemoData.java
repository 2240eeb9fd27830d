package br.com.metas.local.data;

import br.com.metas.goals.SellerId;
import br.com.metas.local.data.SalesRows.CustomerRow;
import br.com.metas.local.data.SalesRows.GoalRow;
import br.com.metas.local.data.SalesRows.SaleRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * A made-up wholesaler: 25 sellers with 30 to 2,500 customers each, two full years of their sales
 * until today, and orders that are dated later. On any day, a wallet of 100 customers or more has a
 * customer for each reason and each view of the page. The same seed and day give the same rows. Not
 * thread-safe; used once.
 */
public final class DemoData {
  public static final long SEED = 20_260_101;
  public static final int SELLERS = 25;
  public static final int SMALLEST_WALLET = 30;
  public static final int LARGEST_WALLET = 2_500;
  public static final int MONTHS = 24;

  private final long seed;
  private final LocalDate today;
  private final SplittableRandom random;
  private final DemoCustomers names;
  private final List<CustomerRow> customers = new ArrayList<>();
  private final List<GoalRow> goals = new ArrayList<>();
  private final List<SaleRow> sales = new ArrayList<>();

  /**
   * @param seed of all random draws
   * @param today the clock's date in business time; the goals are for its year and the year before
   */
  public DemoData(long seed, LocalDate today) {
    this.seed = seed;
    this.today = today;
    this.random = new SplittableRandom(seed);
    this.names = new DemoCustomers(seed);
  }

  /** Makes all rows. */
  public SalesRows make() {
    List<Integer> sizes = walletSizes();
    Cities cities = Cities.all();
    for (int n = 0; n < SELLERS; n++) {
      Cities territory = cities.territory(random);
      DemoWallet wallet =
          new DemoWallet(new SellerId(n + 1L), today, random, names)
              .fill(customers.size() + 1L, sizes.get(n), territory);
      customers.addAll(wallet.customers());
      goals.addAll(wallet.goals());
      sales.addAll(wallet.sales());
    }
    return new SalesRows(
        DemoSellers.make(seed, SELLERS),
        List.copyOf(customers),
        List.copyOf(goals),
        List.copyOf(sales));
  }

  /** Sizes spread evenly on a logarithmic scale, from the smallest to the largest. */
  private List<Integer> walletSizes() {
    double ratio = (double) LARGEST_WALLET / SMALLEST_WALLET;
    List<Integer> sizes = new ArrayList<>();
    for (int n = 0; n < SELLERS; n++) {
      sizes.add((int) Math.round(SMALLEST_WALLET * Math.pow(ratio, n / (SELLERS - 1.0))));
    }
    Collections.shuffle(sizes, new Random(random.nextLong()));
    return sizes;
  }
}
