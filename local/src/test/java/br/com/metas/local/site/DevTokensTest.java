package br.com.metas.local.site;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.local.gateway.HttpRequest;
import br.com.metas.local.gateway.TokenIssuer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevTokensTest {
  private static final DevTokens TOKENS =
      new DevTokens(
          new TokenIssuer("https://issuer", "goals", () -> Instant.parse("2026-01-20T14:00:00Z")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                        | 200
          {"seller_id":42}          | 200
          {"seller_id":42} garbage  | 400
          {"seller_id":42}{}        | 400
          {"seller_id":42           | 400
          [42]                      | 400
          null                      | 400
          ``                        | 400
          """)
  void onlyOneJsonObjectMakesAToken(String body, int status) {
    HttpRequest request =
        new HttpRequest(
            "POST",
            "/dev/token",
            "",
            List.of(),
            body.getBytes(StandardCharsets.UTF_8),
            new HttpRequest.Client("127.0.0.1", 1, "HTTP/1.1"));

    assertThat(TOKENS.answer(request).status()).isEqualTo(status);
  }
}
