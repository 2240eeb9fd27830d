package br.com.metas.goals.decision;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.goals.PurchaseDates;
import br.com.metas.goals.PurchaseHistory;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks both sides of every bound, for a customer who bought on three days, ten days apart. */
class ReasonTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final int SPAN = 20;

  @ParameterizedTest
  @CsvSource({
    "21, LATE",
    "30, LATE",
    "31, SLIPPING",
    "60, SLIPPING",
    "61, SILENT",
    "364, SILENT",
  })
  void aRhythmEndsByHowManyIntervalsTheCustomerHasBeenSilent(int silent, Reason reason) {
    assertThat(of(silent, false)).isEqualTo(reason);
  }

  /** The first of December: every earlier purchase is from another month. */
  @ParameterizedTest
  @CsvSource({
    "4, EARLY",
    "5, SOON",
    "9, SOON",
    "10, DUE",
    "14, DUE",
    "15, LATE",
  })
  void aRhythmBeginsByHowManyIntervalsTheCustomerHasBeenSilent(int silent, Reason reason) {
    LocalDate first = LocalDate.of(2026, 12, 1);
    assertThat(Reason.of(rhythm(first, silent), 1, false, first)).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({"90, FEW", "91, COOLING", "180, COOLING", "181, RARE"})
  void withoutARhythmDaysDecide(int silent, Reason reason) {
    int latest = (int) TODAY.toEpochDay() - silent;
    assertThat(Reason.of(new PurchaseHistory(2, latest - 7, latest, latest), 1, false, TODAY))
        .isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({"9, BOUGHT", "10, BOUGHT_DUE", "-1, BOUGHT"})
  void whoBoughtThisMonthIsDueAgainAfterOneInterval(int silent, Reason reason) {
    assertThat(of(silent, true)).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({"0, DORMANT", "1, LATE"})
  void aCentInTwelveMonthsIsEnough(long usual, Reason reason) {
    assertThat(Reason.of(rhythm(TODAY, 25), usual, false, TODAY)).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({"-1, SCHEDULED", "0, RETURNED", "19, RETURNED"})
  void aPurchaseOfThisMonthWithoutABalanceWasReturnedOrIsStillToCome(int silent, Reason reason) {
    assertThat(of(silent, false)).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void whoNeverBoughtNeverBought(boolean active) {
    PurchaseHistory none =
        new PurchaseHistory(0, PurchaseDates.NEVER, PurchaseDates.NEVER, PurchaseDates.NEVER);
    assertThat(Reason.of(none, 0, active, TODAY)).isEqualTo(Reason.NEVER);
  }

  private static Reason of(int silent, boolean active) {
    return Reason.of(rhythm(TODAY, silent), 1, active, TODAY);
  }

  /** Three days of purchase over twenty days; the latest is {@code silent} days ago. */
  private static PurchaseHistory rhythm(LocalDate today, int silent) {
    int latest = (int) today.toEpochDay() - silent;
    return new PurchaseHistory(3, latest - SPAN, latest, latest);
  }
}
