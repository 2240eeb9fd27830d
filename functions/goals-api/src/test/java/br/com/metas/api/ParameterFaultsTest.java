package br.com.metas.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.api.Gateway.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterFaultsTest {
  private final ApiFixture api = ApiFixture.of(SampleWallet.ofThree());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "year=1999|year:out_of_range",
        "year=2101|year:out_of_range",
        "year=|year:not_a_whole_number",
        "year|year:not_a_whole_number",
        "year=%2B2026|year:not_a_whole_number",
        "year=+2026|year:not_a_whole_number",
        "year=-1|year:not_a_whole_number",
        "year=2026.0|year:not_a_whole_number",
        "year=2e3|year:not_a_whole_number",
        "year=%D9%A2%D9%A0%D9%A2%D9%A6|year:not_a_whole_number",
        "year=99999999999999999999|year:out_of_range",
        "month=0|month:out_of_range",
        "month=13|month:out_of_range",
        "month=01|month:not_a_whole_number",
        "month=Jan|month:not_a_whole_number",
        "classification=D|classification:not_allowed_value",
        "classification=a|classification:not_allowed_value",
        "classification=ALL|classification:not_allowed_value",
        "classification=|classification:not_allowed_value",
        "view=ligar|view:not_allowed_value",
        "view=CALL|view:not_allowed_value",
        "view=|view:not_allowed_value",
        "view=late&month=3|view:not_allowed_value",
        "view=call&year=2025|view:not_allowed_value",
        "order_by=call&month=3|order_by:not_allowed_value",
        "order_by=-call&year=2027|order_by:not_allowed_value",
        "order_by=--call|order_by:not_allowed_value",
        "limit=0|limit:out_of_range",
        "limit=1001|limit:out_of_range",
        "limit=-5|limit:not_a_whole_number",
        "offset=1000001|offset:out_of_range",
        "offset=-1|offset:not_a_whole_number",
        "order_by=name|order_by:not_allowed_value",
        "order_by=--gap|order_by:not_allowed_value",
        "order_by=GAP|order_by:not_allowed_value",
        "order_by=-|order_by:not_allowed_value",
        "refresh=1|refresh:not_allowed_value",
        "refresh=True|refresh:not_allowed_value",
        "refresh|refresh:not_allowed_value",
        "foo=1|foo:unknown",
        "Year=2026|Year:unknown",
        "=1|:unknown",
        "q%5B%5D=a|q[]:unknown",
        "year=2026&year=2026|year:repeated",
        "q=a&q=b&q=c|q:repeated",
        "year=2026&%79ear=2027|year:repeated",
        "q=%|q:malformed_encoding",
        "q=%4|q:malformed_encoding",
        "q=%zz|q:malformed_encoding",
        "q=%FF|q:malformed_encoding",
        "q=%C3%28|q:malformed_encoding",
        "q=%ED%A0%80|q:malformed_encoding",
        "%FF=1|%FF:malformed_encoding",
      })
  void aFaultIsNamed(String query, String fault) {
    assertThat(faults(api.goals(query))).containsExactly(fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"view=all&month=3", "view=late", "order_by=call", "view=call&order_by=-call"})
  void whatOnlyTheRunningMonthHasIsAnsweredThere(String query) {
    assertThat(api.goals(query).status()).isEqualTo(200);
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    Answer answer =
        api.gateway.send(
            GatewayEvent.goals("0")
                .query(
                    "year=x&month=13&classification=Z&limit=0&offset=a&order_by=b&refresh=c"
                        + "&foo=1&q=a&q=b&bar=%"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(faults(answer))
        .containsExactlyInAnyOrder(
            "bar:malformed_encoding",
            "foo:unknown",
            "q:repeated",
            "sellerId:not_a_whole_number",
            "year:not_a_whole_number",
            "month:out_of_range",
            "classification:not_allowed_value",
            "limit:out_of_range",
            "offset:not_a_whole_number",
            "order_by:not_allowed_value",
            "refresh:not_allowed_value");
    assertThat(answer.json().at("/detail").asText()).isEqualTo("The request has 11 faults.");
    assertThat(answer.header("cache-control")).isEqualTo("no-store");
    assertThat(api.wallets.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "000", "-1", "4.2", "abc", "1234567890123456789", "42 ", "٤٢", "1e3"})
  void aSellerIsOneToEighteenDigitsAboveZero(String seller) {
    assertThat(faults(api.gateway.send(GatewayEvent.goals(seller))))
        .containsExactly("sellerId:not_a_whole_number");
  }

  @Test
  void theBoundsThemselvesAreAllowed() {
    for (String query :
        List.of(
            "year=2000&month=1&limit=1&offset=0",
            "year=2100&month=12&limit=1000&offset=1000000",
            "&&year=2026&",
            "")) {
      assertThat(api.goals(query).status()).as(query).isEqualTo(200);
    }
    assertThat(api.gateway.send(GatewayEvent.goals("999999999999999999")).status()).isEqualTo(200);
  }

  @Test
  void sixtyCharactersAreCountedAsPeopleCountThemAfterBlanksAreCollapsed() {
    String emoji = "%F0%9F%98%80";

    assertThat(api.goals("q=" + "++" + emoji.repeat(60) + "++").status()).isEqualTo(200);
    assertThat(faults(api.goals("q=" + emoji.repeat(61)))).containsExactly("q:too_long");
    assertThat(api.goals("q=a" + "+".repeat(500) + "b").status()).isEqualTo(200);
  }

  @Test
  void aBlankSearchFindsEveryone() {
    assertThat(api.goals("q=").json().at("/pagination/total").asInt()).isEqualTo(3);
    assertThat(api.goals("q=+%20%09").json().at("/pagination/total").asInt()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%25",
        "_",
        "*",
        "' OR 1=1 --",
        "\"; DROP TABLE clientes; --",
        "<script>",
        "\\",
        "${7*7}",
        "{{7*7}}",
        "%00",
        "../../etc/passwd",
        "=cmd|' /C calc'!A0",
        ".*",
        "Robert'); --",
        "\r\nX: y"
      })
  void aSearchIsOnlyEverText(String search) {
    Answer answer =
        api.goals(
            "q=" + java.net.URLEncoder.encode(search, java.nio.charset.StandardCharsets.UTF_8));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/data").size()).isZero();
    assertThat(answer.headers()).doesNotContainKey("x");
  }

  @Test
  void aLongUnknownNameIsCutInTheAnswer() {
    assertThat(faults(api.goals("é".repeat(500) + "=1")))
        .containsExactly("é".repeat(60) + ":unknown");
  }

  @Test
  void aFileHasNoPages() {
    Answer answer =
        api.gateway.send(
            GatewayEvent.goals("42").query("limit=10&offset=0").header("accept", "text/csv"));

    assertThat(faults(answer)).containsExactly("limit:not_with_csv", "offset:not_with_csv");
  }

  @Test
  void theSellersResourceHasTheYearAlone() {
    Answer answer = api.gateway.send(GatewayEvent.sellers().query("year=20x6&month=1"));

    assertThat(faults(answer))
        .containsExactlyInAnyOrder("year:not_a_whole_number", "month:unknown");
  }

  private static List<String> faults(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    return StreamSupport.stream(answer.json().at("/errors").spliterator(), false)
        .map(ParameterFaultsTest::fault)
        .toList();
  }

  private static String fault(JsonNode error) {
    assertThat(error.at("/detail").asText()).isNotBlank();
    return error.at("/parameter").asText() + ":" + error.at("/code").asText();
  }
}
