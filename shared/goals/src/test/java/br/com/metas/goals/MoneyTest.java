package br.com.metas.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        1,
        9,
        10,
        99,
        100,
        101,
        123_456_789,
        -1,
        -9,
        -10,
        -99,
        -100,
        -101,
        -123_456_789,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        Long.MIN_VALUE + 8
      })
  void itsTextIsTheDecimalNumberOfReais(long cents) {
    assertThat(new Money(cents)).hasToString(BigDecimal.valueOf(cents, 2).toPlainString());
  }

  @Test
  void zeroHasNoSign() {
    assertThat(Money.ZERO).hasToString("0.00");
  }
}
