package br.com.metas.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.api.Gateway.Answer;
import br.com.metas.api.access.Caller;
import br.com.metas.api.access.ClaimNames;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {
  private final ApiFixture api = ApiFixture.of(SampleWallet.ofThree());

  @ParameterizedTest
  @CsvSource({
    "seller_id,42,200",
    "seller_id,042,200",
    "seller_id,[42],200",
    "seller_id,[7 42],200",
    "seller_id,[7  9],403",
    "seller_id,43,403",
    "seller_id,4,403",
    "seller_id,'',403",
    "seller_id,'42,43',403",
    "seller_id,42.0,403",
    "seller_id,null,403",
    "role,manager,200",
    "role,admin,200",
    "role,[manager admin],200",
    "role,[viewer admin],403",
    "role,[regional manager],403",
    "seller_id,[42 x],403",
    "role,[],403",
    "role,Manager,403",
    "role,seller,403",
    "role,manageradmin,403",
    "role,'manager,admin',403",
    "sub,42,403",
  })
  void aWalletIsForItsSellerAndForManagers(String claim, String value, int status) {
    assertThat(api.gateway.send(GatewayEvent.goals("42").claims(Map.of(claim, value))).status())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "seller_id,42,403",
    "role,seller,403",
    "role,manager,200",
    "role,[admin],200",
    "sub,1,403"
  })
  void theListOfSellersIsForManagers(String claim, String value, int status) {
    assertThat(api.gateway.send(GatewayEvent.sellers().claims(Map.of(claim, value))).status())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"access,200", "id,403", "refresh,403"})
  void anIdTokenIsRefusedWhereTheProviderMarksIt(String use, int status) {
    Map<String, String> claims = Map.of("role", "manager", "token_use", use);
    assertThat(api.gateway.send(GatewayEvent.goals("42").claims(claims)).status())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "gerente,true",
    "manager,false",
    "[vendedor gerente],true",
    "[vendedor],false",
    "[gerente regional],false",
    "gerente regional,false"
  })
  void whichRolesCountIsTheAdoptersOwn(String role, boolean overseer) {
    ClaimNames names = new ClaimNames("seller_id", "papel", Set.of("gerente"), Set.of("vendedor"));
    assertThat(Caller.of(Map.of("papel", role), names).overseer()).isEqualTo(overseer);
  }

  @Test
  void withoutClaimsNothingIsAnswered() {
    String jwtIsNull =
        GatewayEvent.goals("42").json().replaceAll("\"jwt\":\\{.*?\\}[^}]*\\}", "\"jwt\":null");
    String authorizerIsNull =
        GatewayEvent.goals("42")
            .withoutAuthorizer()
            .json()
            .replace("\"http\":", "\"authorizer\":null,\"http\":");
    String claimsAreNull =
        GatewayEvent.goals("42").json().replaceAll("\"claims\":\\{.*?\\}", "\"claims\":null");

    String aClaimIsNull =
        GatewayEvent.goals("42")
            .claims(Map.of("seller_id", "x", "role", "x"))
            .json()
            .replace("\"x\"", "null");

    assertThat(aClaimIsNull).contains("\"seller_id\":null");
    assertThat(jwtIsNull).contains("\"jwt\":null");
    for (String event :
        List.of(
            jwtIsNull,
            authorizerIsNull,
            claimsAreNull,
            aClaimIsNull,
            GatewayEvent.goals("42").withoutAuthorizer().json(),
            GatewayEvent.sellers().withoutAuthorizer().json(),
            GatewayEvent.goals("42").claims(Map.of()).json())) {
      assertThat(api.gateway.sendJson(event).status()).as(event).isEqualTo(403);
    }
    assertThat(api.wallets.requests()).isEmpty();
  }

  @Test
  void aRefusalIsTheSameWhetherTheSellerExistsOrNotAndWhateverElseIsWrong() {
    Map<String, String> seller = Map.of("seller_id", "1");
    Answer one = api.gateway.send(GatewayEvent.goals("42").claims(seller));
    Answer other = api.gateway.send(GatewayEvent.goals("99999").query("foo=1").claims(seller));

    assertThat(one.text()).isEqualTo(other.text());
    assertThat(one.headers()).isEqualTo(other.headers());
    assertThat(one.header("cache-control")).isEqualTo("no-store");
    assertThat(api.wallets.requests()).isEmpty();
  }
}
