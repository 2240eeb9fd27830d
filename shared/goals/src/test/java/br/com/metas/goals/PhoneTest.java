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
    "5511987654321, +5511987654321", // no national number has 12 or 13 digits
    "55 (21) 3456-7890, +552134567890",
    "55987654321, +5555987654321", // area 55 itself
    "011987654321, +5511987654321", // the trunk prefix
    "(011) 98765-4321, +5511987654321",
    "02134567890, +552134567890",
    "+55 (011) 98765-4321, +5511987654321",
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
        "+55 98765-4321", // no area, whatever its length says
        "+55 3456-7890",
        "+55 (11) 1234-5678",
        "0800 123 4567", // never reached from abroad
        "0015 11 98765-4321",
        "0 15 11 98765-4321", // with a carrier's code
        "055 11 98765-4321",
        "0098765-4321",
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
