package br.com.metas.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.api.access.ClaimNames;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.SellerId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrimingTest {
  @ParameterizedTest
  @CsvSource({"17,17", "0,999999999999999999"})
  void itAsksForAWalletOnceForEachPathOfTheCode(long first, long asked) {
    ApiFixture api = ApiFixture.of(SampleWallet.ofThree());

    priming(api, first).run();

    assertThat(api.wallets.requests())
        .extracting(request -> request.question().seller().value())
        .containsExactly(asked, asked, asked);
    assertThat(api.lines).hasSize(4).allMatch(line -> line.contains("\"status\":200"));
  }

  @Test
  void itAsksAsTheIssuerNamesItsClaims() {
    ApiFixture api = ApiFixture.of(SampleWallet.ofThree());

    priming(api, 1).run();

    assertThat(api.wallets.requests()).noneMatch(request -> request.refresh());
  }

  private static Priming priming(ApiFixture api, long first) {
    return new Priming(
        api.goalsApi,
        (_, _, _) -> first == 0 ? List.of() : List.of(new SellerId(first)),
        BusinessCalendar.brazilian(() -> SampleWallet.NOW),
        ClaimNames.DEFAULT);
  }
}
