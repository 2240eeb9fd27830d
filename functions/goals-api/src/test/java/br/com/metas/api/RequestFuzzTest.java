package br.com.metas.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.api.access.Caller;
import br.com.metas.api.access.ClaimNames;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HashMap;
import java.util.Map;

/** Any query, headers and claims are answered or refused, and never cause a failure. */
final class RequestFuzzTest {
  private static final ApiFixture API = ApiFixture.of(SampleWallet.ofThree());

  @FuzzTest(maxExecutions = 50_000)
  void anyQueryAndHeaders(FuzzedDataProvider data) {
    String ifNoneMatch = data.consumeString(40);
    String accept = data.consumeString(40);
    String encoding = data.consumeString(20);
    GatewayEvent event =
        GatewayEvent.goals("42")
            .query(data.consumeRemainingAsString())
            .header("if-none-match", ifNoneMatch)
            .header("accept", accept)
            .header("accept-encoding", encoding);
    assertThat(API.gateway.send(event).status()).isIn(200, 304, 400, 406, 413);
  }

  @FuzzTest(maxExecutions = 100_000)
  void anyClaims(FuzzedDataProvider data) {
    Map<String, String> claims = new HashMap<>();
    claims.put("seller_id", data.consumeString(40));
    claims.put("role", data.consumeString(40));
    Caller caller = Caller.of(claims, ClaimNames.DEFAULT);
    assertThat(caller.sellers()).allSatisfy(seller -> assertThat(seller.value()).isPositive());
  }
}
