package br.com.metas.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {
  @ParameterizedTest
  @CsvSource({
    "+5511987654321, +5511987654321",
    "+55 (11) 98765-4321, +5511987654321",
    "+1 415.555.2671, +14155552671",
    "(11) 98765-4321, +5511987654321",
    "11987654321, +5511987654321",
    "(21) 3456-7890, +552134567890",
    "2134567890, +552134567890",
  })
  void whatCanBeDialledIsWrittenAsE164(String typed, String e164) {
    assertThat(Phone.parse(typed)).contains(new Phone(e164));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "98765-4321", // no area
        "5511987654321", // a plus is missing: it may be anyone's
        "011987654321",
        "(10) 98765-4321", // no such area
        "(11) 88765-43210",
        "(11) 1234-5678", // no local number begins with 1
        "+0511987654321",
        "+551198765432100000",
        "11987654321 ramal 3",
        "11 9８765 4321"
      })
  void aNumberNobodyCouldDialIsNone(String typed) {
    assertThat(Phone.parse(typed)).isEmpty();
  }

  @Test
  void onlyE164IsAPhone() {
    assertThatThrownBy(() -> new Phone("11987654321")).isInstanceOf(IllegalArgumentException.class);
  }
}
