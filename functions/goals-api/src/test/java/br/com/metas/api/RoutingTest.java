package br.com.metas.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.api.Gateway.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest {
  private static final String GOALS = "/api/v2/analytics/goals/seller/42";
  private final ApiFixture api = ApiFixture.of(SampleWallet.ofThree());

  @ParameterizedTest
  @CsvSource({"HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE", "QUERY"})
  void anotherMethodOfAResourceIsNotAllowed(String method) {
    for (String path : new String[] {GOALS, "/api/v2/analytics/goals/sellers"}) {
      Answer answer = api.gateway.send(GatewayEvent.unrouted(method, path));

      assertThat(answer.status()).isEqualTo(405);
      assertThat(answer.header("allow")).isEqualTo("GET, OPTIONS");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/api/v2/analytics/goals", GOALS + "/", GOALS + "/x", "/API/V2", "//", ""})
  void anotherPathIsNotFound(String path) {
    Answer answer = api.gateway.send(GatewayEvent.unrouted("GET", path));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("cache-control")).isEqualTo("no-store");
  }

  @Test
  void aRequestWithoutTheAuthorizersRouteNeverReachesAResource() {
    GatewayEvent event = GatewayEvent.unrouted("GET", GOALS).claims(GatewayEvent.MANAGER);

    assertThat(api.gateway.send(event).status()).isEqualTo(404);
    assertThat(api.wallets.requests()).isEmpty();
  }

  @Test
  void preflightIsAnsweredWithoutABody() {
    Answer answer = api.gateway.send(GatewayEvent.unrouted("OPTIONS", GOALS));

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("allow")).isEqualTo("GET, OPTIONS");
  }

  @Test
  void theStageIsNoPartOfThePath() {
    String staged =
        GatewayEvent.unrouted("POST", "/prod" + GOALS)
            .json()
            .replace("\"stage\":\"$default\"", "\"stage\":\"prod\"");

    assertThat(api.gateway.sendJson(staged).status()).isEqualTo(405);
  }

  @Test
  void anEventWithNothingInItIsNotFound() {
    assertThat(api.gateway.sendJson("{}").status()).isEqualTo(404);
  }

  @Test
  void theSellersAreListedWithTheirGoalsAndTheYears() {
    Answer answer = api.gateway.send(GatewayEvent.sellers().query("year=2026"));

    assertThat(answer.text())
        .isEqualTo(
            """
            {"year":2026,"today":"2026-01-20","sellers":[\
            {"seller_id":42,"seller_name":"Ana Ribeiro","customers":120,"goal_2026":1200000.00},\
            {"seller_id":43,"seller_name":null,"customers":31,"goal_2026":250000.50}],"years":[2025,2026]}\
            """);
    assertThat(answer.headers().keySet())
        .contains("ETag", "Vary", "Cache-Control", "X-Query-Time-Ms", "Server-Timing");
  }

  @Test
  void aHandWrittenEventMayHaveTheDecodedParametersAlone() {
    String event =
        GatewayEvent.goals("42")
            .json()
            .replace("\"rawQueryString\":\"\"", "\"queryStringParameters\":{\"limit\":\"2\"}");

    assertThat(api.gateway.sendJson(event).json().at("/pagination/limit").asInt()).isEqualTo(2);
  }
}
