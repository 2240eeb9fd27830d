package br.com.metas.goals;

import br.com.metas.goals.oracle.RawData;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongToIntFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Builds the layers and live figures that a database would return from raw rows. */
public final class CutRows {
  private final RawData data;
  private final WalletMonth question;
  private final CustomerIds ids;

  private CutRows(RawData data, WalletMonth question, CustomerIds ids) {
    this.data = data;
    this.question = question;
    this.ids = ids;
  }

  /** The merged wallet for a seller, year and month. */
  public static Wallet merged(RawData data, WalletMonth question) {
    List<RawData.Goal> goals =
        data.goals().stream()
            .filter(goal -> goal.sellerId() == question.seller().value())
            .filter(goal -> goal.year() == question.year().value())
            .sorted(Comparator.comparingLong(RawData.Goal::customerId))
            .toList();
    CustomerIds ids = CustomerIds.of(goals.stream().mapToLong(RawData.Goal::customerId).toArray());
    CutRows cut = new CutRows(data, question, ids);
    return Wallet.merge(cut.staticLayer(goals), cut.annualLayer(), cut.live());
  }

  private StaticLayer staticLayer(List<RawData.Goal> goals) {
    StaticLayer.Builder who = new StaticLayer.Builder(question.year());
    for (RawData.Goal goal : goals) {
      RawData.Customer customer = data.customer(goal.customerId());
      who.add(
          customer.id(),
          customer.name(),
          customer.phone(),
          customer.city(),
          customer.state(),
          Classification.parse(goal.classification()).orElseThrow(),
          Money.of(goal.goal()),
          Money.of(goal.previousYearSales()));
    }
    return who.build();
  }

  private AnnualLayer annualLayer() {
    MonthRange months = question.year().closedRange(question.firstOpenMonth());
    Predicate<RawData.Sale> closed = sale -> !isOpen(sale);
    Predicate<RawData.Sale> inRange =
        sale -> months.contains(YearMonth.from(sale.at())) && sale.amount().signum() > 0;
    return new AnnualLayer(
        question.year(),
        question.firstOpenMonth(),
        ids,
        // The layer has an old value for the month asked for: the live value must win.
        sales(months, month -> true, month -> month.equals(question.yearMonth()) ? 77_77 : 0),
        lastPurchases(closed),
        new PurchaseDays(
            days(id -> (int) purchaseDays(id, inRange).stream().distinct().count()),
            new PurchaseDates(
                days(id ->
                    purchaseDays(id, inRange).stream()
                        .min(Comparator.naturalOrder())
                        .map(day -> (int) day.toEpochDay())
                        .orElse(PurchaseDates.NEVER)))));
  }

  private LiveFigures live() {
    return new LiveFigures(
        question,
        ids,
        sales(question.liveRange(), question::isLive, month -> 0),
        new CentsColumn(
            Arrays.stream(ids.toArray())
                .map(id ->
                    cents(
                        id,
                        sale ->
                            isIn(sale, question.yearMonth())
                                && sale.at().toLocalDate().isBefore(question.today())))
                .toArray()),
        lastPurchases(sale -> isOpen(sale) || isIn(sale, question.yearMonth())));
  }

  private boolean isOpen(RawData.Sale sale) {
    LocalDateTime open = question.openFrom().atStartOfDay();
    return !sale.at().isBefore(open);
  }

  private static boolean isIn(RawData.Sale sale, YearMonth month) {
    return YearMonth.from(sale.at()).equals(month);
  }

  private MonthlySales sales(
      MonthRange range, Predicate<YearMonth> covers, ToIntFunction<YearMonth> wrongBy) {
    long[] @Nullable [] months = new long[range.size()] @Nullable [];
    for (int index = 0; index < months.length; index++) {
      YearMonth month = range.at(index);
      if (covers.test(month)) {
        months[index] =
            Arrays.stream(ids.toArray())
                .map(id -> cents(id, sale -> isIn(sale, month)) + wrongBy.applyAsInt(month))
                .toArray();
      }
    }
    return new MonthlySales(ids.size(), range.first(), months);
  }

  private long cents(long id, Predicate<RawData.Sale> which) {
    return data.sales().stream()
        .filter(sale -> sale.customerId() == id)
        .filter(which)
        .mapToLong(sale -> sale.amount().movePointRight(2).longValueExact())
        .sum();
  }

  private PurchaseDates lastPurchases(Predicate<RawData.Sale> in) {
    return new PurchaseDates(
        days(id ->
            purchaseDays(id, in.and(sale -> sale.amount().signum() > 0)).stream()
                .max(Comparator.naturalOrder())
                .map(day -> (int) day.toEpochDay())
                .orElse(PurchaseDates.NEVER)));
  }

  private List<LocalDate> purchaseDays(long id, Predicate<RawData.Sale> which) {
    return data.sales().stream()
        .filter(sale -> sale.customerId() == id)
        .filter(which)
        .map(sale -> sale.at().toLocalDate())
        .toList();
  }

  private int[] days(LongToIntFunction day) {
    return Arrays.stream(ids.toArray()).mapToInt(day).toArray();
  }
}
