package br.com.metas.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.api.Gateway.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTest {
  private final ApiFixture api =
      ApiFixture.of(
          new SampleWallet()
              .of("Ana Ribeiro")
              .add(7, "Padaria São João", "+5511987654321", "São Paulo", "A", 1000000, 0, 1, 0)
              .history(7, 75_000, 12));

  @Test
  void aCustomerHasTheRowOfTheWalletAndAHistory() {
    JsonNode answer = ask("7").json();

    assertThat(answer.at("/customer")).isEqualTo(api.goals("").json().at("/data/0"));
    assertThat(answer.at("/seller_name").asText()).isEqualTo("Ana Ribeiro");
    assertThat(answer.at("/months/0").toString())
        .isEqualTo("{\"month\":\"2024-02\",\"total\":0.02}");
    assertThat(answer.at("/months/23/month").asText()).isEqualTo("2026-01");
    assertThat(answer.at("/purchases").toString())
        .isEqualTo("[{\"date\":\"2026-01-20\",\"amount\":-1.5}]");
  }

  @Test
  void theReasonComesWithTheNumbersBehindIt() {
    assertThat(ask("7").json().at("/customer/call").toString())
        .isEqualTo(
            "{\"reason\":\"soon\",\"days_since_last_purchase\":24,\"purchase_interval_days\":32,"
                + "\"purchases_12m\":12,\"average_month\":750.0}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "0", "-7", "9223372036854775807", "9999999999999999999"})
  void aCustomerWhoIsNotInTheWalletIsNotFoundWhoeverAsks(String customer) {
    Map<String, String> owner = Map.of("seller_id", "42");

    Answer asManager = ask(customer);
    Answer asOwner = api.gateway.send(GatewayEvent.customer("42", customer).claims(owner));

    assertThat(asManager.status()).isEqualTo(404);
    assertThat(asOwner.text()).isEqualTo(asManager.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "7.0", "+7", "12345678901234567890", "7e0"})
  void whatIsNoNumberIsNamed(String customer) {
    Answer answer = ask(customer);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/parameter").asText()).isEqualTo("customerId");
  }

  @Test
  void anotherSellersCustomerIsForbiddenAndEveryParameterRefused() {
    assertThat(
            api.gateway
                .send(GatewayEvent.customer("42", "7").claims(Map.of("seller_id", "43")))
                .status())
        .isEqualTo(403);
    assertThat(api.gateway.send(GatewayEvent.customer("42", "7").query("year=2025")).status())
        .isEqualTo(400);
    assertThat(
            api.gateway
                .send(GatewayEvent.customer("42", "7").header("accept", "text/csv"))
                .status())
        .isEqualTo(406);
  }

  private Answer ask(String customer) {
    return api.gateway.send(GatewayEvent.customer("42", customer));
  }
}
