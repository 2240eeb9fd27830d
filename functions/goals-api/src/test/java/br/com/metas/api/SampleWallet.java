package br.com.metas.api;

import br.com.metas.goals.AnnualLayer;
import br.com.metas.goals.CacheStatus;
import br.com.metas.goals.Classification;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.LastPurchases;
import br.com.metas.goals.LayerStamp;
import br.com.metas.goals.LiveFigures;
import br.com.metas.goals.Money;
import br.com.metas.goals.MonthlySales;
import br.com.metas.goals.StaticLayer;
import br.com.metas.goals.WalletMonth;
import br.com.metas.goals.WalletReader.Reading;
import br.com.metas.goals.WalletReader.Request;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A wallet written down row by row, and the reading that a request for it gets: everything a
 * customer bought, he bought in one month.
 */
final class SampleWallet {
  /** The moment at which every test happens: noon of 20 January in São Paulo. */
  static final Instant NOW = Instant.parse("2026-01-20T15:00:00Z");

  static final LayerStamp STATIC_HIT =
      new LayerStamp(CacheStatus.HIT, NOW.minusSeconds(3600), NOW.plusSeconds(900));
  static final LayerStamp ANNUAL_HIT =
      new LayerStamp(CacheStatus.HIT, NOW.minusSeconds(240), NOW.plusSeconds(360));

  private final List<Row> rows = new ArrayList<>();
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

  /**
   * Three customers: one on his way, one without goal or phone who never bought, one who returned.
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

  SampleWallet stamped(LayerStamp goals, LayerStamp closedMonths) {
    staticStamp = goals;
    annualStamp = closedMonths;
    return this;
  }

  Reading read(Request request) {
    WalletMonth question = request.question();
    StaticLayer.Builder who = new StaticLayer.Builder(question.year());
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
    int closed = question.year().closedMonths(question.firstOpenMonth());
    AnnualLayer annual =
        new AnnualLayer(
            question.year(),
            question.firstOpenMonth(),
            staticLayer.customers(),
            sales(question.year(), 1, closed, 0),
            never());
    LiveFigures live =
        new LiveFigures(
            question,
            staticLayer.customers(),
            sales(question.year(), closed + 1, 12, question.month()),
            last());
    return new Reading(staticLayer, staticStamp, annual, annualStamp, live);
  }

  private MonthlySales sales(GoalYear year, int from, int to, int and) {
    long[] @Nullable [] months = new long[12][];
    for (int month = 1; month <= 12; month++) {
      if ((month >= from && month <= to) || month == and) {
        int of = month;
        months[month - 1] =
            rows.stream()
                .mapToLong(row -> year.value() == 2026 && row.month() == of ? row.soldCents() : 0)
                .toArray();
      }
    }
    return new MonthlySales(rows.size(), months);
  }

  private LastPurchases last() {
    return new LastPurchases(
        rows.stream()
            .mapToInt(
                row -> row.last().map(day -> (int) day.toEpochDay()).orElse(LastPurchases.NEVER))
            .toArray());
  }

  private LastPurchases never() {
    return new LastPurchases(rows.stream().mapToInt(row -> LastPurchases.NEVER).toArray());
  }
}
