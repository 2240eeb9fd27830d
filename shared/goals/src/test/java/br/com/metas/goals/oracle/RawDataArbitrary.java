package br.com.metas.goals.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Draws rows around a given day: returns, leap days, midnights and month edges, sales dated later,
 * zero goals, accents and emoji, customers of other sellers and years.
 */
public final class RawDataArbitrary {
  private static final List<String> NAMES =
      List.of(
          "Ana Zélia Comércio",
          "Anabela Modas",
          "José da Silva",
          "Jose da Silva",
          "JOÃO Pães & Doces",
          "Óptica Visão",
          "Oficina do Zé",
          "Mercearia Ação",
          "Mercearia Acao",
          "Çelik Têxtil",
          "Padaria 🥖 Pão Quente",
          "100% Natural_",
          "Ünal Importações",
          "D'Ávila Móveis");
  private static final List<String> CITIES =
      List.of("São Paulo", "Santos", "Santo André", "Niterói", "Belém", "Boa Vista", "Ipê");

  private final LocalDate today;

  /**
   * @param today the day around which sales are dated
   */
  public RawDataArbitrary(LocalDate today) {
    this.today = today;
  }

  /** Rows of two sellers, 1 and 2, with goals in the year of today and the year before. */
  public Arbitrary<RawData> rawData() {
    return Arbitraries.integers()
        .between(0, 12)
        .flatMap(size ->
            Combinators.combine(
                    customers(size),
                    goals(size),
                    sales(size).list().ofMaxSize(6 * size),
                    rhythm(size).list().ofMaxSize(size))
                .as((customers, goals, sales, rhythms) ->
                    new RawData(
                        customers,
                        goals,
                        Stream.concat(sales.stream(), rhythms.stream().flatMap(List::stream))
                            .toList())));
  }

  private static Arbitrary<List<RawData.Customer>> customers(int size) {
    return Combinators.combine(
            Arbitraries.of(NAMES).list().ofSize(size), Arbitraries.of(CITIES).list().ofSize(size))
        .as((names, cities) ->
            LongStream.rangeClosed(1, size)
                .mapToObj(id ->
                    new RawData.Customer(
                        id,
                        names.get((int) id - 1),
                        cities.get((int) id - 1),
                        id % 3 == 0 ? "RJ" : "SP",
                        id % 2 == 0 ? Optional.empty() : Optional.of("+55119876500" + (10 + id))))
                .toList());
  }

  private Arbitrary<List<RawData.Goal>> goals(int size) {
    return Combinators.combine(
            goalsOf(size, today.getYear()).list().ofSize(1),
            goalsOf(size, today.getYear() - 1).list().ofSize(1))
        .as((now, before) ->
            Stream.concat(now.getFirst().stream(), before.getFirst().stream()).toList());
  }

  private static Arbitrary<List<RawData.Goal>> goalsOf(int size, int year) {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3).list().ofSize(size),
            Arbitraries.of("A", "B", "C").list().ofSize(size),
            amounts(0, 5_000_00).list().ofSize(size),
            amounts(0, 9_000_00).list().ofSize(size))
        .as((owners, classes, goals, previous) ->
            LongStream.rangeClosed(1, size)
                .mapToObj(id -> (int) id - 1)
                // three of four customers belong to seller 1 or 2; the fourth is in no wallet
                .filter(row -> owners.get(row) > 0)
                .map(row ->
                    new RawData.Goal(
                        owners.get(row) == 3 ? 2 : 1,
                        year,
                        row + 1L,
                        classes.get(row),
                        row % 4 == 3 ? new BigDecimal("0.00") : goals.get(row),
                        previous.get(row)))
                .toList());
  }

  private Arbitrary<RawData.Sale> sales(int size) {
    return Combinators.combine(
            Arbitraries.longs().between(1, Math.max(1, size)),
            Arbitraries.longs().between(1, 3),
            moments(),
            amounts(-900_00, 4_000_00))
        .as(RawData.Sale::new);
  }

  /** Purchases of one customer at even intervals, the last of them some days ago. */
  private Arbitrary<List<RawData.Sale>> rhythm(int size) {
    return Combinators.combine(
            Arbitraries.longs().between(1, Math.max(1, size)),
            Arbitraries.integers().between(1, 60),
            Arbitraries.integers().between(2, 12),
            Arbitraries.integers().between(0, 260),
            amounts(1, 900_00))
        .as((customer, interval, count, ago, amount) ->
            LongStream.range(0, count)
                .mapToObj(back ->
                    new RawData.Sale(
                        customer,
                        1,
                        today.minusDays(ago + back * interval).atTime(LocalTime.NOON),
                        amount))
                .toList());
  }

  private Arbitrary<LocalDateTime> moments() {
    LocalDate month = today.withDayOfMonth(1);
    Arbitrary<LocalDate> anyDay =
        Arbitraries.integers().between(-760, 420).map(days -> today.plusDays(days));
    Arbitrary<LocalDate> edges =
        Arbitraries.of(
            today,
            today.plusDays(1),
            today.minusDays(1),
            month,
            month.minusDays(1),
            month.plusMonths(1),
            month.plusMonths(1).minusDays(1),
            month.minusMonths(1),
            LocalDate.of(today.getYear(), 1, 1),
            LocalDate.of(today.getYear(), 12, 31),
            LocalDate.of(today.getYear() - 1, 12, 31),
            LocalDate.of(today.getYear() + 1, 1, 1),
            LocalDate.of(today.getYear(), 2, 1).plusDays(27),
            LocalDate.of(today.getYear(), 3, 1).minusDays(1));
    Arbitrary<LocalTime> times =
        Arbitraries.of(
            LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59), LocalTime.NOON, LocalTime.of(0, 0, 1));
    return Combinators.combine(Arbitraries.oneOf(anyDay, edges), times).as(LocalDateTime::of);
  }

  private static Arbitrary<BigDecimal> amounts(long fromCents, long toCents) {
    return Arbitraries.longs()
        .between(fromCents, toCents)
        .map(cents -> BigDecimal.valueOf(cents, 2));
  }
}
