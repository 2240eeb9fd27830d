package br.com.metas.api;

import br.com.metas.goals.AnnualLayer;
import br.com.metas.goals.BusinessDay;
import br.com.metas.goals.CentsColumn;
import br.com.metas.goals.Classification;
import br.com.metas.goals.CustomerId;
import br.com.metas.goals.CustomerIds;
import br.com.metas.goals.CustomerReader;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.GoalsDatabase;
import br.com.metas.goals.LiveFigures;
import br.com.metas.goals.MonthRange;
import br.com.metas.goals.MonthlySales;
import br.com.metas.goals.PurchaseDates;
import br.com.metas.goals.PurchaseDays;
import br.com.metas.goals.SellerDirectory;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.SellerNames;
import br.com.metas.goals.StaticLayer;
import br.com.metas.goals.WalletMonth;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A sales database without a row: priming reads it instead of MySQL. MySQL would want a password,
 * and whatever a function holds before its checkpoint is in the snapshot. Thread-safe.
 */
final class EmptyDatabase
    implements GoalsDatabase, GoalsDatabase.Snapshot, CustomerReader, SellerDirectory, SellerNames {

  @Override
  public LiveFigures live(WalletMonth question) {
    return new LiveFigures(
        question,
        CustomerIds.NONE,
        nothing(question.liveRange(), question::isLive),
        new CentsColumn(),
        new PurchaseDates());
  }

  @Override
  public Snapshot openSnapshot() {
    return this;
  }

  @Override
  public StaticLayer staticLayer(SellerId seller, GoalYear year) {
    return new StaticLayer(
        year,
        Optional.empty(),
        CustomerIds.NONE,
        new StaticLayer.Columns(
            new String[0],
            new String[0],
            new String[0],
            new String[0],
            new Classification[0],
            new long[0],
            new long[0]));
  }

  @Override
  public AnnualLayer annualLayer(SellerId seller, GoalYear year, YearMonth firstOpenMonth) {
    return new AnnualLayer(
        year,
        firstOpenMonth,
        CustomerIds.NONE,
        nothing(year.closedRange(firstOpenMonth), _ -> true),
        new PurchaseDates(),
        new PurchaseDays(new int[0], new PurchaseDates()));
  }

  private static MonthlySales nothing(MonthRange range, Predicate<YearMonth> covered) {
    long[][] months = new long[range.size()][];
    for (int index = 0; index < months.length; index++) {
      if (covered.test(range.at(index))) {
        months[index] = new long[0];
      }
    }
    return new MonthlySales(0, range.first(), months);
  }

  @Override
  public void close() {
    // Nothing is open.
  }

  @Override
  public Optional<CustomerSales> read(SellerId seller, CustomerId customer, BusinessDay day) {
    return Optional.empty();
  }

  @Override
  public List<SellerGoals> sellers(GoalYear year) {
    return List.of();
  }

  @Override
  public List<SellerId> ids(GoalYear year) {
    return List.of();
  }

  @Override
  public List<GoalYear> years() {
    return List.of();
  }

  @Override
  public Optional<String> name(SellerId seller) {
    return Optional.empty();
  }

  @Override
  public Map<SellerId, String> names(GoalYear year) {
    return Map.of();
  }
}
