package br.com.metas.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.goals.report.Ordering;
import br.com.metas.goals.report.SortKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource({
    "1, 3, 33.33",
    "2, 3, 66.67",
    "1, 800, 0.13",
    "-1, 800, -0.13",
    "112, 100, 112.00",
    "0, 5, 0.00"
  })
  void aPercentageIsRoundedHalfUpToTwoDecimals(long part, long whole, String percent) {
    assertThat(Percentage.of(part, whole).orElseThrow()).hasToString(percent);
  }

  @Test
  void aShareOfNothingIsNoPercentage() {
    assertThat(Percentage.of(5, 0)).isEmpty();
  }

  @Test
  void aPercentageOfTheLargestAmountsDoesNotOverflow() {
    assertThat(Percentage.of(Long.MAX_VALUE, Long.MAX_VALUE))
        .contains(Percentage.ofHundredths(10_000));
    assertThat(Percentage.of(Long.MAX_VALUE, 1).orElseThrow())
        .hasToString("922337203685477580700.00");
  }

  @Test
  void moneyHasTwoDecimalsAndZeroHasNoSign() {
    assertThat(new Money(-850_000)).hasToString("-8500.00");
    assertThat(Money.of(new BigDecimal("-0.00"))).isEqualTo(Money.ZERO).hasToString("0.00");
  }

  @Test
  void fractionsOfACentAreRefused() {
    assertThatThrownBy(() -> Money.of(new BigDecimal("0.001")))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void moneyThatDoesNotFitIsRefusedAndNotWrapped() {
    assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1)))
        .isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "000", "-1", "+1", "1.0", " 1", "1234567890123456789", "٣", "x"})
  void whatIsNoSellerIdIsNotReadAsOne(String text) {
    assertThat(SellerId.parse(text)).isEmpty();
  }

  @Test
  void aSellerIdHasUpToEighteenDigits() {
    assertThat(SellerId.parse("999999999999999999"))
        .contains(new SellerId(999_999_999_999_999_999L));
    assertThat(SellerId.parse("0042")).contains(new SellerId(42));
  }

  @Test
  void aSearchOf61CharactersIsRefusedAndOf60IsNot() {
    assertThat(SearchText.of("  " + "🥖".repeat(60) + "  ").isAbsent()).isFalse();
    assertThatThrownBy(() -> SearchText.of("a".repeat(61)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anOrderingReadsWhatItWrites() {
    for (SortKey key : SortKey.values()) {
      assertThat(Ordering.parse("-" + key.text()).map(Ordering::text))
          .isEqualTo(Optional.of("-" + key.text()));
    }
    assertThat(Ordering.parse("gap")).contains(new Ordering(SortKey.GAP, false));
    assertThat(Ordering.parse("--gap")).isEmpty();
    assertThat(Ordering.parse("GAP")).isEmpty();
  }

  @Test
  void partsWhoseRangesDoNotAbutAreNotMerged() {
    GoalYear year = new GoalYear(2026);
    StaticLayer who = new StaticLayer.Builder(year).build();
    AnnualLayer toMay = empty(year, YearMonth.of(2026, 5));
    WalletMonth fromJune =
        new WalletMonth(new SellerId(1), year, 6, LocalDate.of(2026, 6, 10), YearMonth.of(2026, 6));
    long[][] months = new long[13][];
    for (int month = 6; month <= 12; month++) {
      months[month] = new long[0];
    }
    LiveFigures live =
        new LiveFigures(
            fromJune,
            CustomerIds.NONE,
            new MonthlySales(0, fromJune.liveRange().first(), months),
            new CentsColumn(),
            new PurchaseDates());
    assertThatThrownBy(() -> Wallet.merge(who, toMay, live))
        .hasMessageContaining("overlap or leave a gap");
    assertThat(Wallet.merge(who, empty(year, YearMonth.of(2026, 6)), live).size()).isZero();
  }

  private static AnnualLayer empty(GoalYear year, YearMonth firstOpenMonth) {
    return new AnnualLayer(
        year,
        firstOpenMonth,
        CustomerIds.NONE,
        new MonthlySales(0, year.closedRange(firstOpenMonth).first(), new long[12][0]),
        new PurchaseDates(),
        new PurchaseDays(new int[0], new PurchaseDates()));
  }
}
