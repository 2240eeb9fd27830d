package br.com.metas.goals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "d’Água, Casa d'Água",
        "d'agua, Casa d’Água",
        "d´agua, Casa dʼÁgua",
        "d`agua, Casa d'Água",
        "bem-te-vi, Bem‐te‑vi",
        "bem—te―vi, Bem‒te–vi",
        "nº 10, Loja no 10",
        "no 10, Loja Nº 10",
        "n° 10, Loja nº 10",
        "№ 10, Loja n° 10",
        "1a, 1ª Loja",
        "ore, Øre",
        "øre, ORE",
        "lodz, Łódź",
        "łódź, Lodz",
        "strasse, Große Straße",
        "STRAẞE, strasse",
        "coeur, Sacré-Cœur",
        "aegir, Ægir",
        "thor, Þór",
        "istanbul, İstanbul",
        "οδος, ΟΔΟΣ",
        "ΟΔΟΣ, οδος",
        "cafe, Cafe\u0301",
        "café, CAFÉ",
        "oficina, Oﬁcina",
        "abc 1, ＡＢＣ １",
        "assim..., E assim…",
        "1/2, ½ Litro",
      })
  void whatLooksAlikeIsFound(String typed, String stored) {
    assertThat(SearchText.of(typed).matches(stored, "")).isTrue();
    assertThat(SearchText.of(typed).matches("", stored)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200bbar do zé",
        "bar\u200b do zé\ufeff",
        "\u202abar do zé\u202c",
        "b\u200da\u200cr do z\u00ade",
        "\u200ebar\u200f do ze",
        "bar\u00a0do\u2003zé",
        "bar\u202fdo\u3000zé",
        "\u2066bar do zé\u2069",
      })
  void whatCanNotBeSeenIsNothingOrABlank(String typed) {
    assertThat(SearchText.of(typed).words()).containsExactly("bar", "do", "ze");
    assertThat(SearchText.of("bar do ze").matches(typed, "")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u200b", "\u00a0\u202e\ufeff", "\t\r\n"})
  void aTextOfWhichNothingCanBeSeenIsAbsent(String typed) {
    assertThat(SearchText.of(typed).isAbsent()).isTrue();
  }

  @Test
  void signsStandForThemselves() {
    assertThat(SearchText.of("100%").matches("100 Natural", "")).isFalse();
    assertThat(SearchText.of("a_c").matches("abc", "")).isFalse();
    assertThat(SearchText.of("d-agua").matches("d'agua", "")).isFalse();
    assertThat(SearchText.of("c").matches("ç", "")).isTrue();
    assertThat(SearchText.of("n").matches("m", "")).isFalse();
  }
}
