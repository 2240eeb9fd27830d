package br.com.metas.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelemetryTest {
  private final ApiFixture api = ApiFixture.of(SampleWallet.ofThree());

  @Test
  void aRequestLeavesOneLine() {
    api.goals("");

    assertThat(api.lines)
        .containsExactly(
            "{\"timestamp\":\"2026-01-20T15:00:00Z\",\"level\":\"INFO\",\"message\":\"request\","
                + "\"requestId\":\"request-1\",\"resource\":\"goals\",\"status\":200,"
                + "\"sellerId\":42,\"cacheHit\":true,\"queryTimeMs\":18,\"dataCount\":3,"
                + "\"static\":\"HIT\",\"annual\":\"HIT\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "'203.0.113.9, 64.252.1.1',203.0.113.9",
    "'6.6.6.6, 203.0.113.9, 64.252.1.1',203.0.113.9",
    "'2001:db8::7, 64.252.1.1',2001:db8::7",
    "203.0.113.9,",
    "'\"},{, 64.252.1.1',"
  })
  void theAddressBeforeTheLastStationIsLogged(String stations, @Nullable String forwarded) {
    api.gateway.send(GatewayEvent.goals("42").header("x-forwarded-for", stations));

    if (forwarded == null) {
      assertThat(api.lines.getFirst()).doesNotContain("forwarded");
    } else {
      assertThat(api.lines.getFirst()).contains("\"forwarded\":\"" + forwarded + "\"");
    }
  }

  @Test
  void noQueryNameOrFigureIsLogged() {
    api.goals("q=padaria");
    api.goals("q=padaria&foo=secret");
    api.gateway.send(GatewayEvent.goals("42").query("q=padaria").header("accept", "text/csv"));
    api.gateway.send(GatewayEvent.goals("42").query("q=padaria").claims(Map.of("seller_id", "9")));
    api.gateway.send(GatewayEvent.sellers());
    api.gateway.send(GatewayEvent.unrouted("POST", "/padaria"));

    assertThat(api.lines).hasSize(6);
    assertThat(String.join("\n", api.lines).toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("padaria", "secret", "mercado", "1500", "15000", "5511", "campinas");
  }
}
