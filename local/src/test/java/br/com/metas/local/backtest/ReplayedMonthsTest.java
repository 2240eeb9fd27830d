package br.com.metas.local.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayedMonthsTest {
  @ParameterizedTest(name = "sales from {0} to {1}: {2} to {3}")
  @CsvSource({
    // The thirty days from 20 October end on 18 November.
    "2020-01-01, 2026-11-18, 2025-11, 2026-10",
    "2020-01-01, 2026-11-17, 2025-10, 2026-09",
    // The thirty days from 20 February end on 21 March, in a leap year on 20 March.
    "2020-01-01, 2026-03-21, 2025-03, 2026-02",
    "2020-01-01, 2026-03-20, 2025-02, 2026-01",
    "2020-01-01, 2028-03-20, 2027-03, 2028-02",
    // Six months of sales before the first replayed month.
    "2025-01-31, 2026-06-30, 2025-07, 2026-05",
    "2025-02-01, 2026-06-30, 2025-08, 2026-05",
  })
  void theLatestTwelveWhoseOutcomeIsKnown(
      LocalDate first, LocalDate last, YearMonth from, YearMonth to) {
    List<YearMonth> months = ReplayedMonths.of(first, last);

    assertThat(months.getFirst()).isEqualTo(from);
    assertThat(months.getLast()).isEqualTo(to);
    assertThat(months).hasSizeLessThanOrEqualTo(12).isSorted().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"2026-01-01, 2026-08-17", "2026-01-15, 2026-01-15"})
  void thereMayBeNone(LocalDate first, LocalDate last) {
    assertThat(ReplayedMonths.of(first, last)).isEqualTo(List.of());
  }
}
