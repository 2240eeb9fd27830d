package br.com.metas.local;

import br.com.metas.goals.oracle.RawDataArbitrary;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Draws days on which wallets are read and changed. */
final class StoryArbitrary {
  private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
  private static final String[] KEYS = {
    "customer_id", "customer_name", "city", "state", "classification", "goal",
    "sales_previous_year", "sold", "gap", "achievement_pct", "last_purchase_date", "sold_month",
    "is_active_month"
  };

  private StoryArbitrary() {}

  static Arbitrary<Story> stories() {
    return days()
        .flatMap(today ->
            Combinators.combine(
                    times(),
                    new RawDataArbitrary(today).rawData(),
                    steps().list().ofMinSize(3).ofMaxSize(9))
                .as((time, data, steps) ->
                    new Story(
                        LocalDateTime.of(today, time).atZone(SAO_PAULO).toInstant(), data, steps)));
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 1, 2),
            LocalDate.of(2026, 1, 3),
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2026, 3, 2),
            LocalDate.of(2026, 3, 3),
            LocalDate.of(2025, 12, 31)),
        Arbitraries.integers().between(0, 1200).map(LocalDate.of(2024, 1, 1)::plusDays));
  }

  private static Arbitrary<LocalTime> times() {
    return Arbitraries.of(
        LocalTime.MIDNIGHT, LocalTime.of(0, 0, 1), LocalTime.of(14, 32), LocalTime.of(23, 50));
  }

  private static Arbitrary<Story.Step> steps() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, asks()),
        Tuple.of(2, openSales()),
        Tuple.of(2, backDatedSales()),
        Tuple.of(1, customers().map(Story.Transfer::new)),
        Tuple.of(1, waits()));
  }

  private static Arbitrary<Story.Step> asks() {
    return Combinators.combine(
            // Half of the requests are for the running month, because only it has reasons and a
            // pace.
            Arbitraries.integers().between(0, 1).optional(0.35),
            Arbitraries.integers().between(1, 12).optional(0.35),
            Arbitraries.of("A", "B", "C", "all").optional(0.4),
            Arbitraries.of("", "", "", "ana", "JOSE", "são", "%", "_", "🥖", "zé ofi"),
            Arbitraries.of(KEYS).flatMap(key -> Arbitraries.of(key, "-" + key)).optional(0.7),
            Arbitraries.of(1, 3, 5, 100, 1000),
            Arbitraries.of(0, 0, 0, 1, 4, 50),
            Arbitraries.of(false, false, false, true))
        .as(Story.Ask::new);
  }

  private static Arbitrary<Story.Step> openSales() {
    return Combinators.combine(customers(), Arbitraries.integers().between(0, 400), amounts())
        .as(Story.OpenSale::new);
  }

  private static Arbitrary<Story.Step> backDatedSales() {
    return Combinators.combine(customers(), Arbitraries.integers().between(1, 500), amounts())
        .as(Story.BackDatedSale::new);
  }

  private static Arbitrary<Story.Step> waits() {
    return Arbitraries.of(
            Duration.ofSeconds(1),
            Duration.ofMinutes(9),
            Duration.ofMinutes(11),
            Duration.ofMinutes(31),
            Duration.ofDays(1),
            Duration.ofDays(3))
        .map(Story.Wait::new);
  }

  private static Arbitrary<Long> customers() {
    return Arbitraries.longs().between(1, 12);
  }

  private static Arbitrary<BigDecimal> amounts() {
    return Arbitraries.longs()
        .between(-900_00, 4_000_00)
        .map(cents -> BigDecimal.valueOf(cents, 2));
  }
}
