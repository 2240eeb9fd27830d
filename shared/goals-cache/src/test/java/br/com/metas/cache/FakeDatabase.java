package br.com.metas.cache;

import br.com.metas.goals.AnnualLayer;
import br.com.metas.goals.CentsColumn;
import br.com.metas.goals.Classification;
import br.com.metas.goals.CustomerIds;
import br.com.metas.goals.DatabaseUnavailableException;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.GoalsDatabase;
import br.com.metas.goals.LiveFigures;
import br.com.metas.goals.Money;
import br.com.metas.goals.MonthRange;
import br.com.metas.goals.MonthlySales;
import br.com.metas.goals.PurchaseDates;
import br.com.metas.goals.PurchaseDays;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.StaticLayer;
import br.com.metas.goals.WalletMonth;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * A database with one wallet. Every figure is the number of the wallet's version. Logs each call.
 */
final class FakeDatabase implements GoalsDatabase {
  private final List<String> log;
  private int customers;
  private long version = 1;
  private boolean liveDown;
  private boolean snapshotsDown;
  private volatile Consumer<String> before = _ -> {};

  FakeDatabase(int customers, List<String> log) {
    this.customers = customers;
    this.log = log;
  }

  /** Sets an action that runs before each answer, on the calling thread. */
  void before(Consumer<String> next) {
    before = next;
  }

  private void asked(String what) {
    log.add(what);
    before.accept(what);
  }

  void commit(long next) {
    version = next;
  }

  void customers(int next) {
    customers = next;
  }

  void down(boolean live, boolean snapshots) {
    liveDown = live;
    snapshotsDown = snapshots;
  }

  @Override
  public LiveFigures live(WalletMonth question) {
    asked("live");
    refuseIf(liveDown);
    return figures(question);
  }

  private static void refuseIf(boolean down) {
    if (down) {
      throw new DatabaseUnavailableException("down", new IllegalStateException());
    }
  }

  private LiveFigures figures(WalletMonth question) {
    return new LiveFigures(
        question,
        ids(),
        sales(question.liveRange(), question::isLive),
        new CentsColumn(new long[customers]),
        never());
  }

  private MonthlySales sales(MonthRange range, Predicate<YearMonth> covers) {
    long[][] months = new long[range.size()][];
    for (int index = 0; index < months.length; index++) {
      if (covers.test(range.at(index))) {
        months[index] = new long[customers];
        Arrays.fill(months[index], version);
      }
    }
    return new MonthlySales(customers, range.first(), months);
  }

  private CustomerIds ids() {
    return CustomerIds.of(LongStream.rangeClosed(1, customers).map(id -> id * 7).toArray());
  }

  private PurchaseDates never() {
    int[] days = new int[customers];
    Arrays.fill(days, PurchaseDates.NEVER);
    return new PurchaseDates(days);
  }

  @Override
  public Snapshot openSnapshot() {
    asked("snapshot");
    refuseIf(snapshotsDown);
    return new Snapshot() {
      @Override
      public StaticLayer staticLayer(SellerId seller, GoalYear year) {
        asked("static");
        StaticLayer.Builder layer = new StaticLayer.Builder(year);
        for (long id : ids().toArray()) {
          layer.add(
              id,
              "Cliente " + id,
              id % 2 == 0 ? Optional.empty() : Optional.of("+55119" + id),
              "São Paulo",
              "SP",
              Classification.B,
              new Money(version),
              Money.ZERO);
        }
        return layer.build();
      }

      @Override
      public AnnualLayer annualLayer(SellerId seller, GoalYear year, YearMonth firstOpenMonth) {
        asked("annual");
        return new AnnualLayer(
            year,
            firstOpenMonth,
            ids(),
            sales(year.closedRange(firstOpenMonth), month -> true),
            never(),
            new PurchaseDays(new int[customers], never()));
      }

      @Override
      public LiveFigures live(WalletMonth question) {
        log.add("live in snapshot");
        return figures(question);
      }

      @Override
      public void close() {}
    };
  }
}
