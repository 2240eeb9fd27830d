package br.com.metas.cache;

import br.com.metas.goals.AnnualLayer;
import br.com.metas.goals.Classification;
import br.com.metas.goals.CustomerIds;
import br.com.metas.goals.DatabaseUnavailableException;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.GoalsDatabase;
import br.com.metas.goals.LastPurchases;
import br.com.metas.goals.LiveFigures;
import br.com.metas.goals.Money;
import br.com.metas.goals.MonthlySales;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.StaticLayer;
import br.com.metas.goals.WalletMonth;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** A database with one wallet, whose every figure is its version. Writes down what it is asked. */
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

  /** What happens before each question is answered, on the thread that asks. */
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
    int closed = question.year().closedMonths(question.firstOpenMonth());
    long[][] months = new long[12][];
    for (int month = 1; month <= 12; month++) {
      if (month > closed || month == question.month()) {
        months[month - 1] = column();
      }
    }
    return new LiveFigures(question, ids(), new MonthlySales(customers, months), never());
  }

  private long[] column() {
    long[] column = new long[customers];
    Arrays.fill(column, version);
    return column;
  }

  private CustomerIds ids() {
    return CustomerIds.of(LongStream.rangeClosed(1, customers).map(id -> id * 7).toArray());
  }

  private LastPurchases never() {
    int[] days = new int[customers];
    Arrays.fill(days, LastPurchases.NEVER);
    return new LastPurchases(days);
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
        long[][] months = new long[12][];
        for (int month = 0; month < year.closedMonths(firstOpenMonth); month++) {
          months[month] = column();
        }
        return new AnnualLayer(
            year, firstOpenMonth, ids(), new MonthlySales(customers, months), never());
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
