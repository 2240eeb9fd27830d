package br.com.metas.goals;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "11987654321", "+0511987654321", "+1234567", "+1234567890123456"})
  void onlyE164IsAPhone(String text) {
    assertThatThrownBy(() -> new Phone(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
