package br.com.metas.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.api.Gateway.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {
  private final ApiFixture api = ApiFixture.of(SampleWallet.ofThree());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*|application/json",
        "''|application/json",
        "application/json|application/json",
        "APPLICATION/JSON;charset=utf-8|application/json",
        "application/*|application/json",
        "application/json, text/plain, */*|application/json",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|application/json",
        "text/csv|text/csv; charset=utf-8",
        "Text/CSV ; header=present ; q=0.5|text/csv; charset=utf-8",
        "text/*|text/csv; charset=utf-8",
        "text/csv, application/json;q=0.9|text/csv; charset=utf-8",
        "application/json;q=0.9, text/csv;q=0.91|text/csv; charset=utf-8",
        "text/csv, */*|text/csv; charset=utf-8",
        "text/csv, application/json|application/json",
        "text/csv;q=0, */*|application/json",
        "application/json;q=0, */*;q=0.1|text/csv; charset=utf-8",
        "application/json;q=2, text/csv|text/csv; charset=utf-8",
      })
  void theTypeIsWhatTheClientLikesMost(String accept, String contentType) {
    Answer answer = api.gateway.send(GatewayEvent.goals("42").header("accept", accept));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).isEqualTo(contentType);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html|application/json and text/csv",
        "application/json;q=0|application/json and text/csv",
        "*/*;q=0|application/json and text/csv",
        "application/xml, image/*|application/json and text/csv",
        "garbage|application/json and text/csv",
      })
  void whatTheResourceDoesNotHaveIsNotAcceptable(String accept, String has) {
    Answer answer = api.gateway.send(GatewayEvent.goals("42").header("accept", accept));

    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.json().at("/detail").asText()).contains(has);
    assertThat(api.wallets.requests()).isEmpty();
  }

  @Test
  void theListOfSellersIsNoFile() {
    assertThat(api.gateway.send(GatewayEvent.sellers().header("accept", "text/csv")).status())
        .isEqualTo(406);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip|true",
        "gzip, deflate, br, zstd|true",
        "GZIP;q=0.5|true",
        "x-gzip|true",
        "*|true",
        "br, *;q=0.1|true",
        "identity;q=0, *|true",
        "identity;q=0.5, gzip;q=0.5|true",
        "gzip;q=0|false",
        "gzip;q=0.0, *|false",
        "identity|false",
        "br|false",
        "identity, gzip;q=0.5|false",
        "*;q=0|false",
        "gzip;q=0, identity;q=0|false",
        "gzip;q=nonsense|false",
        "''|false",
      })
  void anAnswerIsCompressedWhereTheClientLikesIt(String acceptEncoding, boolean compressed)
      throws IOException {
    Answer answer =
        api.gateway.send(GatewayEvent.goals("42").header("accept-encoding", acceptEncoding));
    Answer plain = api.goals("");

    assertThat(answer.header("content-encoding")).isEqualTo(compressed ? "gzip" : "");
    byte[] body =
        compressed
            ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()
            : answer.body();
    assertThat(body).isEqualTo(plain.body());
  }

  @Test
  void anErrorIsNotCompressed() {
    Answer answer =
        api.gateway.send(GatewayEvent.goals("42").query("foo=1").header("accept-encoding", "gzip"));

    assertThat(answer.json().at("/status").asInt()).isEqualTo(400);
  }
}
