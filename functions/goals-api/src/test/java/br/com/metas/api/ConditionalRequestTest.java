package br.com.metas.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.api.Gateway.Answer;
import br.com.metas.goals.CacheStatus;
import br.com.metas.goals.LayerStamp;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionalRequestTest {
  private final ApiFixture api = ApiFixture.of(SampleWallet.ofThree());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "TAG|304",
        "W/TAG|304",
        "\"other\", TAG|304",
        "\"a,b\",W/\"c\" , W/TAG|304",
        "*|304",
        " * |304",
        "\"other\"|200",
        "W/\"other\"|200",
        "garbage|200",
        "TAGx, \"*\"|304",
        "\"*\"|200",
      })
  void aTagIsFoundInItsListWeakOrNot(String header, int status) {
    String tag = api.goals("").header("etag");

    Answer answer =
        api.gateway.send(
            GatewayEvent.goals("42").header("if-none-match", header.replace("TAG", tag)));

    assertThat(answer.status()).isEqualTo(status);
  }

  @Test
  void notModifiedRepeatsEveryHeaderButThoseOfTheBody() {
    Answer full = api.goals("");
    Answer none =
        api.gateway.send(GatewayEvent.goals("42").header("if-none-match", full.header("etag")));
    Map<String, String> expected = new HashMap<>(full.headers());
    expected.remove("Content-Type");

    assertThat(none.body()).isEmpty();
    assertThat(none.headers()).containsExactlyInAnyOrderEntriesOf(expected);
  }

  @Test
  void theTagStaysWhileNothingOfTheRepresentationChanges() {
    LayerStamp fromMySql =
        LayerStamp.stored(
            CacheStatus.MISS,
            SampleWallet.STATIC_HIT.loadedAt(),
            SampleWallet.STATIC_HIT.freshUntil().orElseThrow().plusSeconds(7));
    SampleWallet loaded = SampleWallet.ofThree().stamped(fromMySql, SampleWallet.ANNUAL_HIT);

    assertThat(ApiFixture.of(loaded).goals("").header("etag"))
        .isEqualTo(api.goals("").header("etag"));
  }

  @Test
  void theTagChangesWithACentTheMonthThePageTheMediaTypeAndTheCoding() {
    SampleWallet richer = SampleWallet.ofThree().add(10, "Bar", "", "Santos", "C", 0, 0, 1, 1);
    String gzip =
        api.gateway.send(GatewayEvent.goals("42").header("accept-encoding", "gzip")).header("etag");
    String csv =
        api.gateway.send(GatewayEvent.goals("42").header("accept", "text/csv")).header("etag");

    assertThat(
            java.util.List.of(
                api.goals("").header("etag"),
                ApiFixture.of(richer).goals("").header("etag"),
                api.goals("month=2").header("etag"),
                api.goals("limit=1").header("etag"),
                gzip,
                csv))
        .doesNotHaveDuplicates()
        .allMatch(tag -> tag.matches("\"[0-9a-f]{32}(-gzip)?\""));
  }

  @Test
  void aClientThatHoldsThePlainBytesNeedNotLoadThemAgainCompressed() {
    String plain = api.goals("").header("etag");

    Answer answer =
        api.gateway.send(
            GatewayEvent.goals("42")
                .header("accept-encoding", "gzip, br")
                .header("if-none-match", plain));

    assertThat(answer.status()).isEqualTo(304);
    assertThat(answer.header("etag")).isEqualTo(plain);
  }

  @Test
  void theListOfSellersHasATagToo() {
    String tag = api.gateway.send(GatewayEvent.sellers()).header("etag");

    assertThat(api.gateway.send(GatewayEvent.sellers().header("if-none-match", tag)).status())
        .isEqualTo(304);
  }
}
