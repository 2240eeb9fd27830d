package br.com.metas.api;

import static br.com.metas.api.SampleWallet.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.api.Gateway.Answer;
import br.com.metas.goals.CacheStatus;
import br.com.metas.goals.LayerStamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheHeadersTest {
  @ParameterizedTest
  @CsvSource({
    "HIT,HIT,HIT",
    "HIT,MISS,PARTIAL",
    "MISS,HIT,PARTIAL",
    "HIT,BYPASS,PARTIAL",
    "MISS,MISS,MISS",
    "REFRESH,REFRESH,REFRESH",
    "BYPASS,BYPASS,BYPASS",
    "STALE,HIT,STALE",
    "MISS,STALE,STALE",
    "STALE,STALE,STALE",
    "MISS,BYPASS,BYPASS",
    "REFRESH,MISS,MISS",
  })
  void oneWordStandsForBothLayers(CacheStatus goals, CacheStatus closedMonths, String overall) {
    Answer answer = answer(fresh(goals), fresh(closedMonths));

    assertThat(answer.header("x-cache-static")).isEqualTo(goals.name());
    assertThat(answer.header("x-cache-annual")).isEqualTo(closedMonths.name());
    assertThat(answer.header("x-cache-status")).isEqualTo(overall);
  }

  @Test
  void ageIsTheOlderLayersAndLifeTheSmaller() {
    Answer answer =
        answer(
            LayerStamp.stored(CacheStatus.HIT, NOW.minusSeconds(100), NOW.plusMillis(1_700_999)),
            LayerStamp.stored(CacheStatus.HIT, NOW.minusMillis(240_999), NOW.plusMillis(359_999)));

    assertThat(answer.header("x-data-age")).isEqualTo("240");
    assertThat(answer.header("x-cache-ttl")).isEqualTo("359");
    assertThat(answer.header("cache-status"))
        .isEqualTo("goals-static;hit;ttl=1700, goals-annual;hit;ttl=359");
  }

  @Test
  void whatWasJustLoadedIsOfNoAgeEvenIfItsClockWasReadAfterTheRequests() {
    LayerStamp loaded =
        LayerStamp.stored(CacheStatus.MISS, NOW.plusMillis(40), NOW.plusSeconds(600));

    Answer answer = answer(loaded, loaded);

    assertThat(answer.header("x-data-age")).isEqualTo("0");
    assertThat(answer.header("cache-status"))
        .isEqualTo("goals-static;fwd=miss;stored;ttl=600, goals-annual;fwd=miss;stored;ttl=600");
  }

  @Test
  void aStaleLayerHasNoLifeLeft() {
    LayerStamp stale =
        LayerStamp.stored(CacheStatus.STALE, NOW.minusSeconds(700), NOW.minusSeconds(100));

    Answer answer = answer(stale, fresh(CacheStatus.HIT));

    assertThat(answer.header("x-cache-ttl")).isEqualTo("0");
    assertThat(answer.header("cache-status")).startsWith("goals-static;hit;ttl=-100, ");
  }

  @Test
  void whatWasNotStoredHasNoLifeHoweverLateItWasRead() {
    LayerStamp slow = LayerStamp.notStored(CacheStatus.BYPASS, NOW.plusSeconds(2));

    assertThat(answer(slow, fresh(CacheStatus.HIT)).header("x-cache-ttl")).isEqualTo("0");
  }

  @Test
  void aMissThatCouldNotBeStoredSaysSo() {
    LayerStamp last = LayerStamp.notStored(CacheStatus.MISS, NOW);

    Answer answer = answer(last, LayerStamp.notStored(CacheStatus.REFRESH, NOW));

    assertThat(answer.header("x-cache-ttl")).isEqualTo("0");
    assertThat(answer.header("cache-status"))
        .isEqualTo("goals-static;fwd=miss, goals-annual;fwd=request");
  }

  @Test
  void aReloadThatWasAskedForAndABypassSaySo() {
    Answer answer = answer(fresh(CacheStatus.REFRESH), fresh(CacheStatus.BYPASS));

    assertThat(answer.header("cache-status"))
        .isEqualTo("goals-static;fwd=request;stored;ttl=600, goals-annual;fwd=bypass");
  }

  @Test
  void timesAreThoseOfTheClockItWasGiven() {
    Answer answer = answer(fresh(CacheStatus.HIT), fresh(CacheStatus.HIT));

    assertThat(answer.header("x-query-time-ms")).isEqualTo("18");
    assertThat(answer.header("server-timing"))
        .isEqualTo("read;dur=18.412, report;dur=18.412, encode;dur=18.412");
  }

  private static LayerStamp fresh(CacheStatus status) {
    return LayerStamp.stored(status, NOW.minusSeconds(5), NOW.plusSeconds(600));
  }

  private static Answer answer(LayerStamp goals, LayerStamp closedMonths) {
    return ApiFixture.of(SampleWallet.ofThree().stamped(goals, closedMonths)).goals("");
  }
}
