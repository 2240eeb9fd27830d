package br.com.metas.evictor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of RFC 3339, section 5.8, and other forms that its grammar allows. */
class Rfc3339Test {
  @ParameterizedTest
  @CsvSource({
    "1985-04-12T23:20:50.52Z, 1985-04-12T23:20:50.52Z",
    "1996-12-19T16:39:57-08:00, 1996-12-20T00:39:57Z",
    "1990-12-31T23:59:60Z, 1991-01-01T00:00:00Z",
    "1990-12-31T15:59:60-08:00, 1991-01-01T00:00:00Z",
    "1937-01-01T12:00:27.87+00:20, 1937-01-01T11:40:27.87Z",
    "2026-01-20T14:00:00-00:00, 2026-01-20T14:00:00Z",
    "2026-01-20T14:00:00.1234567899999Z, 2026-01-20T14:00:00.123456789Z",
    "2026-01-20t14:00:00.0000000000z, 2026-01-20T14:00:00Z",
    "2026-01-20 14:00:00-23:59, 2026-01-21T13:59:00Z",
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59-23:59, +10000-01-01T23:58:59Z",
  })
  void everyFormOfTheGrammarIsRead(String text, Instant instant) {
    assertThat(Rfc3339.parse(text)).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-01-20",
        "2026-01-20T14:00Z",
        "2026-01-20T14:00:00",
        "2026-01-20T14:00:00+0300",
        "2026-01-20T14:00:00+24:00",
        "2026-01-20T14:00:00+03:60",
        "2026-01-20T24:00:00Z",
        "2026-01-20T14:60:00Z",
        "2026-01-20T14:00:61Z",
        "2026-01-20T23:59:60Z",
        "2026-01-31T23:59:60-03:00",
        "2026-13-01T14:00:00Z",
        "2026-02-29T14:00:00Z",
        "+2026-01-20T14:00:00Z",
        "2026-01-20T14:00:00,5Z",
        "２０２６-01-20T14:00:00Z",
        "2026-01-20T14:00:00Z\n",
      })
  void anythingElseIsNone(String text) {
    assertThat(Rfc3339.parse(text)).isEmpty();
  }
}
