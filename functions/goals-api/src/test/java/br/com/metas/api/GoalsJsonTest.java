package br.com.metas.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.api.Gateway.Answer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class GoalsJsonTest {
  private final ApiFixture api = ApiFixture.of(SampleWallet.ofThree());

  @Test
  void anAnswerIsExactlyThisDocument() throws JsonProcessingException {
    String expected =
        """
        {"seller_id":42,"seller_name":null,"year":2026,"month":1,"classification":null,"today":"2026-01-20",\
        "summary":{"customers":3,"goal_2026":15000.00,"sold_2026":1474.50,"sales_2025":9123.45,\
        "gap":13525.50,"achievement_pct":9.83,"active_customers_month":1,\
        "penetration_month_pct":33.33,"total_sold_month":1474.50,\
        "sold_by_month":[1474.50,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00],\
        "views":{"call":0,"no_phone":0,"not_bought":2,"late":0,"at_risk":0,"restock":0,\
        "goal_met":0,"inactive":2,"all":3},"pace":{"workdays":21,"workdays_left":9,\
        "required_month":1250.00,"missing_month":0.00,"required_per_workday":0.00,\
        "projected_month":2106.43,"projected_year":2106.43,"status":"on_track"}},\
        "data":[{"customer_id":7,"customer_name":"Padaria São João","phone":"+5511987654321",\
        "city":"São Paulo","state":"SP","classification":"A","goal_2026":10000.00,\
        "sales_2025":9000.00,"sold_2026":1500.00,"gap":8500.00,"achievement_pct":15.00,\
        "last_purchase_date":"2026-01-14","sold_month":1500.00,"is_active_month":true,"required_month":833.34,"missing_month":0.00,\
        "call":{"reason":"bought","days_since_last_purchase":6,"purchase_interval_days":null,\
        "purchases_12m":0,"average_month":0.00}},\
        {"customer_id":8,"customer_name":"Açougue Müller","phone":"+5548999990000",\
        "city":"Florianópolis","state":"SP","classification":"B","goal_2026":5000.00,\
        "sales_2025":123.45,"sold_2026":-25.50,"gap":5025.50,"achievement_pct":-0.51,\
        "last_purchase_date":null,"sold_month":-25.50,"is_active_month":false,"required_month":416.67,"missing_month":442.17,\
        "call":{"reason":"never","days_since_last_purchase":null,"purchase_interval_days":null,\
        "purchases_12m":0,"average_month":0.00}},\
        {"customer_id":9,"customer_name":"Mercado Ipê","phone":null,"city":"Campinas",\
        "state":"SP","classification":"C","goal_2026":0.00,"sales_2025":0.00,"sold_2026":0.00,\
        "gap":0.00,"achievement_pct":null,"last_purchase_date":null,"sold_month":0.00,\
        "is_active_month":false,"required_month":0.00,"missing_month":0.00,\
        "call":{"reason":"never","days_since_last_purchase":null,"purchase_interval_days":null,\
        "purchases_12m":0,"average_month":0.00}}],\
        "pagination":{"limit":100,"offset":0,"total":3,"order_version":"ORDER"},\
        "layers":{"static":{"loaded_at":"2026-01-20T14:00:00Z"},\
        "annual":{"loaded_at":"2026-01-20T14:56:00Z"}}}\
        """;
    String text = api.goals("").text();
    String version = new ObjectMapper().readTree(text).at("/pagination/order_version").asText();

    assertThat(text).isEqualTo(expected.replace("ORDER", version));
    assertThat(version).matches("[0-9a-f]{32}");
  }

  @Test
  void theYearInFieldNamesFollowsTheYearAskedFor() {
    JsonNode answer = api.goals("year=2027&month=3").json();

    assertThat(answer.at("/year").asInt()).isEqualTo(2027);
    assertThat(answer.at("/month").asInt()).isEqualTo(3);
    for (String at : List.of("/summary", "/data/0")) {
      assertThat(answer.at(at).has("goal_2027")).isTrue();
      assertThat(answer.at(at).has("sold_2027")).isTrue();
      assertThat(answer.at(at).has("sales_2026")).isTrue();
    }
  }

  @Test
  void aSellerWithoutGoalsIsAnsweredWithAnEmptyList() {
    Answer answer = ApiFixture.of(new SampleWallet()).goals("");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/data").size()).isZero();
    assertThat(answer.json().at("/summary/achievement_pct").isNull()).isTrue();
    assertThat(answer.text()).contains("\"penetration_month_pct\":0.00");
  }

  @Test
  void classificationNarrowsTheSummaryAndSearchDoesNot() {
    JsonNode classed = api.goals("classification=A").json();
    JsonNode searched = api.goals("q=+JOAO++padaria").json();

    assertThat(classed.at("/classification").asText()).isEqualTo("A");
    assertThat(classed.at("/summary/customers").asInt()).isEqualTo(1);
    assertThat(searched.at("/summary/customers").asInt()).isEqualTo(3);
    assertThat(searched.at("/pagination/total").asInt()).isEqualTo(1);
    assertThat(ids(searched)).containsExactly(7L);
  }

  @Test
  void aViewNarrowsTheCustomersAndNotTheSummary() {
    JsonNode inactive = api.goals("view=inactive").json();

    assertThat(ids(inactive)).containsExactly(8L, 9L);
    assertThat(inactive.at("/pagination/total").asInt()).isEqualTo(2);
    assertThat(inactive.at("/summary/customers").asInt()).isEqualTo(3);
    assertThat(inactive.at("/summary/views/inactive").asInt()).isEqualTo(2);
  }

  @Test
  void outsideTheRunningMonthWhatOnlyThatHasIsNullAndNeverZero() {
    JsonNode march = api.goals("month=3").json();

    assertThat(march.at("/summary/views").isNull()).isTrue();
    assertThat(march.at("/summary/pace").isNull()).isTrue();
    for (String field : List.of("call", "required_month", "missing_month")) {
      assertThat(march.at("/data/0/" + field).isNull()).as(field).isTrue();
    }
  }

  @Test
  void pagesAndOrderAreTheServers() {
    assertThat(ids(api.goals("order_by=customer_name").json())).containsExactly(8L, 9L, 7L);
    assertThat(ids(api.goals("order_by=-customer_id&limit=1&offset=1").json())).containsExactly(8L);
    assertThat(ids(api.goals("offset=1000000").json())).isEmpty();
    assertThat(api.goals("classification=all&limit=2").json().at("/pagination/total").asInt())
        .isEqualTo(3);
  }

  @Test
  void refreshReachesTheReaderOnlyAsTheParameter() {
    api.goals("refresh=true");
    api.goals("refresh=false");
    api.gateway.send(
        GatewayEvent.goals("42").header("cache-control", "no-cache").header("pragma", "no-cache"));

    assertThat(api.wallets.requests()).extracting("refresh").containsExactly(true, false, false);
  }

  @Test
  void aSellerIsItsNumberHoweverManyZerosStandBeforeIt() {
    Answer answer = api.gateway.send(GatewayEvent.goals("0042"));

    assertThat(answer.json().at("/seller_id").asLong()).isEqualTo(42);
  }

  private static List<Long> ids(JsonNode answer) {
    return StreamSupport.stream(answer.at("/data").spliterator(), false)
        .map(customer -> customer.at("/customer_id").asLong())
        .toList();
  }
}
