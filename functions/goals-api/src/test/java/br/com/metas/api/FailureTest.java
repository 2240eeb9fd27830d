package br.com.metas.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.api.Gateway.Answer;
import br.com.metas.goals.DatabaseUnavailableException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class FailureTest {
  private static final String SECRET = "Padaria São João owes 1500.00";

  @Test
  void aDatabaseThatDoesNotAnswerIsToBeAskedAgain() {
    ApiFixture api =
        ApiFixture.failing(
            new DatabaseUnavailableException(
                SECRET, new SQLTransientConnectionException(SECRET, "08S01", 17)));

    Answer answer = api.goals("q=joao");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("retry-after")).isEqualTo("5");
    assertThat(answer.header("cache-control")).isEqualTo("no-store");
    assertThat(answer.json().at("/type").asText())
        .isEqualTo("urn:metas-por-cliente:problem:sales-unavailable");
    assertThat(answer.text()).doesNotContain("Padaria", "SQL", "joao");
    assertThat(String.join("\n", api.lines))
        .contains("database unavailable", "SQLState 08S01 17", "FailureTest", "\"status\":503")
        .doesNotContain("Padaria", "joao", "1500");
  }

  @Test
  void whateverElseFailsTellsNothingOfTheInside() {
    ApiFixture api = ApiFixture.failing(new IllegalStateException(SECRET));

    Answer answer = api.goals("");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.text()).doesNotContain("Padaria", "Exception", "java");
    assertThat(String.join("\n", api.lines))
        .contains("request failed", "java.lang.IllegalStateException < ", "\"status\":500")
        .doesNotContain("Padaria");
  }
}
