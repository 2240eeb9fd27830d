package br.com.metas.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.api.Gateway.Answer;
import br.com.metas.goals.SellerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTest {
  private final List<SellerId> asked = new ArrayList<>();

  private ApiFixture waiting(Duration wait) {
    return ApiFixture.ofRefreshes(seller -> {
      asked.add(seller);
      return Optional.of(wait);
    });
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1000,1", "1001,2", "4999,5"})
  void aRefreshTooSoonIsToldWhenToComeAgainAndReadsNothing(long waitMillis, String seconds) {
    ApiFixture api = waiting(Duration.ofMillis(waitMillis));

    Answer answer = api.goals("refresh=true");

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("retry-after")).isEqualTo(seconds);
    assertThat(answer.header("cache-control")).isEqualTo("no-store");
    assertThat(answer.json().at("/type").asText())
        .isEqualTo("urn:metas-por-cliente:problem:refresh-too-soon");
    assertThat(asked).containsExactly(new SellerId(42));
    assertThat(api.wallets.requests()).isEmpty();
  }

  @Test
  void aRefreshThatIsAdmittedReadsTheWalletAnew() {
    ApiFixture api = ApiFixture.ofRefreshes(_ -> Optional.empty());

    assertThat(api.goals("refresh=true").status()).isEqualTo(200);
    assertThat(api.wallets.requests()).singleElement().matches(request -> request.refresh());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "refresh=false"})
  void whoeverAsksForNoRefreshIsNeverCounted(String query) {
    assertThat(waiting(Duration.ofSeconds(5)).goals(query).status()).isEqualTo(200);
    assertThat(asked).isEmpty();
  }

  @Test
  void whoMayNotSeeTheSellerOrAsksWronglyCountsForNothing() {
    ApiFixture api = waiting(Duration.ofSeconds(5));

    assertThat(api.goals("refresh=true&limit=0").status()).isEqualTo(400);
    assertThat(
            api.gateway
                .send(
                    GatewayEvent.goals("42")
                        .claims(Map.of("seller_id", "43"))
                        .query("refresh=true"))
                .status())
        .isEqualTo(403);
    assertThat(asked).isEmpty();
  }
}
