package br.com.metas.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.api.access.ClaimNames;
import org.junit.jupiter.api.Test;

class PrimingTest {
  @Test
  void itAsksForAWalletThatNobodyHasOnceForEachPathOfTheCode() {
    ApiFixture api = ApiFixture.of(SampleWallet.ofThree());

    new Priming(api.goalsApi, ClaimNames.DEFAULT).run();

    assertThat(api.wallets.requests())
        .extracting(request -> request.question().seller().toString())
        .containsExactly(Priming.UNKNOWN, Priming.UNKNOWN, Priming.UNKNOWN);
    assertThat(api.wallets.requests()).noneMatch(request -> request.refresh());
    assertThat(api.lines).hasSize(5);
    assertThat(api.lines)
        .filteredOn(line -> !line.contains("\"resource\":\"customer\""))
        .hasSize(4)
        .allMatch(line -> line.contains("\"status\":200"));
  }
}
