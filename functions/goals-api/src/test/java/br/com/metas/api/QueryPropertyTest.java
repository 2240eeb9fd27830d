package br.com.metas.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.api.Gateway.Answer;
import br.com.metas.api.http.QueryString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QueryPropertyTest {
  private final ApiFixture api = ApiFixture.of(SampleWallet.ofThree());

  @Property
  void whatWasEncodedIsDecoded(@ForAll("parameters") Map<String, String> parameters) {
    String raw =
        parameters.entrySet().stream()
            .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));

    QueryString query = QueryString.parse(raw);

    assertThat(query.malformed()).isEmpty();
    assertThat(query.values())
        .isEqualTo(
            parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue()))));
  }

  @Property
  void anyQueryIsAnsweredOrRefusedAndNeverFails(@ForAll("raw") String raw) {
    Answer answer = api.goals(raw);

    assertThat(answer.status()).isIn(Set.of(200, 400));
    assertThat(answer.status() == 400).isEqualTo(answer.text().contains("\"errors\""));
  }

  @Provide
  Arbitrary<Map<String, String>> parameters() {
    Arbitrary<String> text =
        Arbitraries.oneOf(
            Arbitraries.strings().withChars("aZ0&=+% /é€~").ofMaxLength(8),
            Arbitraries.of("São João", "😀", "100%", "a=b&c"));
    return Arbitraries.maps(text, text).ofMaxSize(5);
  }

  @Provide
  Arbitrary<String> raw() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "year=",
            "month=",
            "limit=",
            "q=",
            "order_by=",
            "refresh=",
            "classification=",
            "&",
            "=",
            "%",
            "%C3",
            "%A3",
            "+",
            "-gap",
            "true",
            "A",
            "2026",
            "1",
            "00",
            "x",
            "\u0000",
            "é",
            "?");
    return piece.list().ofMaxSize(12).map(pieces -> String.join("", pieces));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
