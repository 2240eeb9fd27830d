package br.com.metas.api;

import br.com.metas.goals.AnnualLayer;
import br.com.metas.goals.CacheStatus;
import br.com.metas.goals.CentsColumn;
import br.com.metas.goals.Classification;
import br.com.metas.goals.LayerStamp;
import br.com.metas.goals.LiveFigures;
import br.com.metas.goals.Money;
import br.com.metas.goals.MonthRange;
import br.com.metas.goals.MonthlySales;
import br.com.metas.goals.PurchaseDates;
import br.com.metas.goals.PurchaseDays;
import br.com.metas.goals.StaticLayer;
import br.com.metas.goals.WalletMonth;
import br.com.metas.goals.WalletReader.Request;
import br.com.metas.goals.WalletReader.WalletParts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A wallet that is built row by row, and the parts that a reader returns for it. Each customer
 * bought everything in one month.
 */
final class SampleWallet {
  /** The time of every test: noon of 20 January in São Paulo. */
  static final Instant NOW = Instant.parse("2026-01-20T15:00:00Z");

  static final LayerStamp STATIC_HIT =
      LayerStamp.stored(CacheStatus.HIT, NOW.minusSeconds(3600), NOW.plusSeconds(900));
  static final LayerStamp ANNUAL_HIT =
      LayerStamp.stored(CacheStatus.HIT, NOW.minusSeconds(240), NOW.plusSeconds(360));

  private final List<Row> rows = new ArrayList<>();
  private final Map<Long, History> histories = new HashMap<>();
  private Optional<String> sellerName = Optional.empty();
  private LayerStamp staticStamp = STATIC_HIT;
  private LayerStamp annualStamp = ANNUAL_HIT;

  private record Row(
      long id,
      String name,
      Optional<String> phone,
      String city,
      Classification classification,
      long goalCents,
      long previousCents,
      int month,
      long soldCents,
      Optional<LocalDate> last) {}

  /** Sales in each of the twelve closed months, and the number of purchase days. */
  private record History(long monthCents, int days) {}

  /**
   * Three customers: one with sales below the goal, one without goal and phone who never bought,
   * one with a return.
   */
  static SampleWallet ofThree() {
    return new SampleWallet()
        .add(7, "Padaria São João", "+5511987654321", "São Paulo", "A", 1000000, 900000, 1, 150000)
        .add(8, "Açougue Müller", "+5548999990000", "Florianópolis", "B", 500000, 12345, 1, -2550)
        .add(9, "Mercado Ipê", "", "Campinas", "C", 0, 0, 1, 0);
  }

  SampleWallet add(
      long id,
      String name,
      String phone,
      String city,
      String classification,
      long goalCents,
      long previousCents,
      int month,
      long soldCents) {
    rows.add(
        new Row(
            id,
            name,
            Optional.of(phone).filter(text -> !text.isEmpty()),
            city,
            Classification.valueOf(classification),
            goalCents,
            previousCents,
            month,
            soldCents,
            soldCents > 0 ? Optional.of(LocalDate.of(2026, month, 14)) : Optional.empty()));
    return this;
  }

  /**
   * Sets the sales of a customer in each of the twelve closed months, and the number of purchase
   * days.
   */
  SampleWallet history(long id, long monthCents, int days) {
    histories.put(id, new History(monthCents, days));
    return this;
  }

  SampleWallet of(String seller) {
    sellerName = Optional.of(seller);
    return this;
  }

  SampleWallet stamped(LayerStamp goals, LayerStamp closedMonths) {
    staticStamp = goals;
    annualStamp = closedMonths;
    return this;
  }

  WalletParts read(Request request) {
    WalletMonth question = request.question();
    StaticLayer.Builder who = new StaticLayer.Builder(question.year()).sellerName(sellerName);
    for (Row row : rows) {
      who.add(
          row.id(),
          row.name(),
          row.phone(),
          row.city(),
          "SP",
          row.classification(),
          new Money(row.goalCents()),
          new Money(row.previousCents()));
    }
    StaticLayer staticLayer = who.build();
    MonthRange closed = question.year().closedRange(question.firstOpenMonth());
    AnnualLayer annual =
        new AnnualLayer(
            question.year(),
            question.firstOpenMonth(),
            staticLayer.customers(),
            sales(closed, month -> true),
            days(row -> history(row).isPresent(), closed.beginOf(12).minusDays(5)),
            new PurchaseDays(
                rows.stream().mapToInt(row -> history(row).map(History::days).orElse(0)).toArray(),
                days(row -> history(row).isPresent(), closed.beginOf(0).plusDays(4))));
    LiveFigures live =
        new LiveFigures(
            question,
            staticLayer.customers(),
            sales(question.liveRange(), question::isLive),
            new CentsColumn(
                rows.stream()
                    .mapToLong(row ->
                        isIn(row, question.yearMonth())
                                && row.last().orElse(LocalDate.MIN).isBefore(question.today())
                            ? row.soldCents()
                            : 0)
                    .toArray()),
            last());
    return new WalletParts(staticLayer, staticStamp, annual, annualStamp, live);
  }

  private Optional<History> history(Row row) {
    return Optional.ofNullable(histories.get(row.id()));
  }

  private static boolean isIn(Row row, YearMonth month) {
    return month.equals(YearMonth.of(2026, row.month()));
  }

  private MonthlySales sales(MonthRange range, Predicate<YearMonth> covers) {
    long[] @Nullable [] months = new long[range.size()] @Nullable [];
    for (int index = 0; index < months.length; index++) {
      YearMonth month = range.at(index);
      if (covers.test(month)) {
        months[index] =
            rows.stream()
                .mapToLong(row ->
                    isIn(row, month)
                        ? row.soldCents()
                        : history(row)
                            .filter(_ -> month.isBefore(YearMonth.of(2026, 1)))
                            .map(History::monthCents)
                            .orElse(0L))
                .toArray();
      }
    }
    return new MonthlySales(rows.size(), range.first(), months);
  }

  private PurchaseDates last() {
    return new PurchaseDates(
        rows.stream()
            .mapToInt(
                row -> row.last().map(day -> (int) day.toEpochDay()).orElse(PurchaseDates.NEVER))
            .toArray());
  }

  private PurchaseDates days(Predicate<Row> which, LocalDate day) {
    return new PurchaseDates(
        rows.stream()
            .mapToInt(row -> which.test(row) ? (int) day.toEpochDay() : PurchaseDates.NEVER)
            .toArray());
  }
}
