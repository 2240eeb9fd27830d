package br.com.metas.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.api.Gateway.Answer;
import br.com.metas.api.goals.TeamReader;
import br.com.metas.goals.DatabaseUnavailableException;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.WalletReader.Request;
import br.com.metas.goals.WalletReader.WalletParts;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TeamTest {
  private static final SellerId ANA = new SellerId(42);

  private static final SampleWallet OF_ANA =
      SampleWallet.ofThree().history(7, 75_000, 12).history(9, 10_000, 5);
  private static final SampleWallet OF_THE_OTHER =
      new SampleWallet()
          .add(11, "Bar do Zé", "+5511987654399", "Itu", "B", 2400000, 0, 1, 0)
          .history(11, 200_000, 24);

  private final ApiFixture api = team(TeamTest::wallet, TeamReader.Limits.DEFAULT);

  @Test
  void aSellersFiguresAreTheOwnWalletsSummary() {
    JsonNode team = ask("").json();

    for (JsonNode seller : team.at("/sellers")) {
      JsonNode summary =
          api.gateway
              .send(GatewayEvent.goals(seller.at("/seller_id").asText()))
              .json()
              .at("/summary");
      summary
          .properties()
          .forEach(field ->
              assertThat(seller.get(field.getKey()))
                  .as(field.getKey())
                  .isEqualTo(field.getValue()));
    }
    assertThat(team.at("/complete").asBoolean()).isTrue();
    assertThat(team.at("/sellers/0/seller_name").isNull()).isTrue();
    assertThat(team.at("/sellers/1/seller_name").asText()).isEqualTo("Ana Ribeiro");
  }

  @Test
  void whoIsExpectedToMissMostMoneyComesFirst() {
    JsonNode team = ask("").json();

    assertThat(sellers(team)).containsExactly(43L, 42L);
    // Required: 24000 / 12. Projected: nothing sold in 12 of 21 days, usually 2000.00 per month,
    // 9 days left: 9 x 9 x 2000 / 21 / 21.
    assertThat(team.at("/sellers/0/pace/required_month").decimalValue())
        .isEqualByComparingTo("2000");
    assertThat(team.at("/sellers/0/pace/projected_month").decimalValue())
        .isEqualByComparingTo("367.35");
    assertThat(team.at("/sellers/0/shortfall").decimalValue()).isEqualByComparingTo("1632.65");
    // 24 days of purchase in a year and silent for 24 days: late, with 2000.00 per month.
    assertThat(team.at("/sellers/0/to_fetch").decimalValue()).isEqualByComparingTo("2000");
    assertThat(team.at("/sellers/0/share_pct").decimalValue()).isEqualByComparingTo("0");
    assertThat(team.at("/sellers/1/share_pct").decimalValue()).isEqualByComparingTo("100");
  }

  @Test
  void totalsAreSumsAndTheirPercentagesComeFromThem() {
    JsonNode team = ask("").json();
    JsonNode totals = team.at("/totals");

    for (String sum :
        List.of(
            "/customers",
            "/goal_2026",
            "/sold_2026",
            "/gap",
            "/total_sold_month",
            "/views/call",
            "/views/all",
            "/pace/projected_month",
            "/pace/projected_year",
            "/to_fetch")) {
      assertThat(totals.at(sum).decimalValue())
          .as(sum)
          .isEqualByComparingTo(
              team.at("/sellers/0" + sum)
                  .decimalValue()
                  .add(team.at("/sellers/1" + sum).decimalValue()));
    }
    // 1474.50 of 39000.00, one active customer of four.
    assertThat(totals.at("/achievement_pct").decimalValue()).isEqualByComparingTo("3.78");
    assertThat(totals.at("/penetration_month_pct").decimalValue()).isEqualByComparingTo("25");
    assertThat(totals.at("/pace/required_month").decimalValue()).isEqualByComparingTo("3250");
    assertThat(totals.has("seller_id")).isFalse();
    assertThat(totals.has("share_pct")).isFalse();
  }

  @Test
  void aFailingWalletIsNamedAndFailsNoOther() {
    ApiFixture failing =
        team(
            request -> {
              if (request.question().seller().equals(ANA)) {
                throw new DatabaseUnavailableException("down", new IllegalStateException());
              }
              return wallet(request);
            },
            TeamReader.Limits.DEFAULT);

    JsonNode team = failing.gateway.send(GatewayEvent.team()).json();

    assertThat(sellers(team)).containsExactly(43L);
    assertThat(team.at("/unavailable").toString())
        .isEqualTo("[{\"seller_id\":42,\"seller_name\":\"Ana Ribeiro\"}]");
    assertThat(team.at("/complete").asBoolean()).isFalse();
    assertThat(team.at("/totals/customers").asInt()).isEqualTo(1);
    assertThat(failing.lines).anyMatch(line -> line.contains("database unavailable"));
  }

  @Test
  void whereNoWalletCanBeReadTheDatabaseIsUnavailable() {
    Answer answer =
        ApiFixture.failing(new DatabaseUnavailableException("down", new IllegalStateException()))
            .gateway
            .send(GatewayEvent.team());

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("retry-after")).isNotEmpty();
  }

  @Test
  void whatThereIsNoTimeForIsLeftOutAndSaid() {
    CountDownLatch never = new CountDownLatch(1);
    ApiFixture slow =
        team(
            request -> {
              if (request.question().seller().equals(ANA)) {
                await(never);
              }
              return wallet(request);
            },
            new TeamReader.Limits(2, Duration.ofSeconds(3)));

    JsonNode team = slow.gateway.send(GatewayEvent.team()).json();

    assertThat(sellers(team)).containsExactly(43L);
    assertThat(team.at("/unavailable/0/seller_id").asLong()).isEqualTo(42);
    assertThat(team.at("/complete").asBoolean()).isFalse();
  }

  /** The fixture's clock advances 18.4 ms while the list of sellers is read. */
  @Test
  void theTimeForWhoTheSellersAreCountsToo() {
    ApiFixture late = team(TeamTest::wallet, new TeamReader.Limits(4, Duration.ofMillis(10)));

    assertThat(late.gateway.send(GatewayEvent.team()).status()).isEqualTo(503);
    assertThat(late.wallets.requests()).isEmpty();
  }

  @Test
  void eachSellerIsReadOnceAndTheyAreReadSideBySide() {
    CyclicBarrier both = new CyclicBarrier(2);
    ApiFixture together =
        team(
            request -> {
              await(both);
              return wallet(request);
            },
            new TeamReader.Limits(2, Duration.ofSeconds(30)));

    Answer answer = together.gateway.send(GatewayEvent.team());

    assertThat(answer.json().at("/complete").asBoolean()).isTrue();
    assertThat(together.wallets.requests())
        .extracting(request -> request.question().seller().value())
        .containsExactlyInAnyOrder(42L, 43L);
    assertThat(together.wallets.requests()).noneMatch(Request::refresh);
  }

  @Test
  void outsideTheRunningMonthWhatOnlyThatHasIsNull() {
    JsonNode team = ask("month=3").json();

    for (String field : List.of("pace", "views", "shortfall", "to_fetch")) {
      assertThat(team.at("/sellers/0/" + field).isNull()).as(field).isTrue();
      assertThat(team.at("/totals/" + field).isNull()).as(field).isTrue();
    }
    assertThat(sellers(team)).containsExactly(42L, 43L);
    assertThat(team.at("/sellers/0/share_pct").isNull()).isTrue();
  }

  @Test
  void aYearWithoutSellersIsAnEmptyTeam() {
    JsonNode team = ask("year=2027").json();

    assertThat(team.at("/sellers").size()).isZero();
    assertThat(team.at("/complete").asBoolean()).isTrue();
    assertThat(team.at("/totals/customers").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"seller_id,42", "-seller_id,43", "seller_name,42", "-goal,43", "-sold,42", "late,42"})
  void theOrderIsTheOneAskedFor(String order, long first) {
    assertThat(sellers(ask("order_by=" + order).json()).getFirst()).isEqualTo(first);
  }

  @Test
  void aClassNarrowsEverySeller() {
    JsonNode team = ask("classification=B").json();

    assertThat(team.at("/classification").asText()).isEqualTo("B");
    assertThat(team.at("/totals/customers").asInt()).isEqualTo(2);
  }

  @Test
  void sellersDoNotSeeTheTeam() {
    assertThat(api.gateway.send(GatewayEvent.team().claims(Map.of("seller_id", "42"))).status())
        .isEqualTo(403);
    assertThat(api.gateway.send(GatewayEvent.team().withoutAuthorizer()).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"order_by=call", "view=all", "month=13", "q=a", "limit=1", "refresh=true"})
  void whatTheResourceDoesNotHaveIsRefused(String query) {
    assertThat(ask(query).status()).isEqualTo(400);
  }

  private Answer ask(String query) {
    return api.gateway.send(GatewayEvent.team().query(query));
  }

  private static List<Long> sellers(JsonNode team) {
    return StreamSupport.stream(team.at("/sellers").spliterator(), false)
        .map(seller -> seller.at("/seller_id").asLong())
        .toList();
  }

  private static ApiFixture team(Function<Request, WalletParts> wallets, TeamReader.Limits limits) {
    return ApiFixture.ofTeam(wallets, limits);
  }

  private static WalletParts wallet(Request request) {
    return (request.question().seller().equals(ANA) ? OF_ANA : OF_THE_OTHER).read(request);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
