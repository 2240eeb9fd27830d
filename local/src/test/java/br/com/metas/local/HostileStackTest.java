package br.com.metas.local;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.testkit.HostileRows;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One adopter's database with bad rows of every kind, through gateway, API, cache and rebuild. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileStackTest {
  private static final String GOALS = "/api/v2/analytics/goals/";
  private static final String WALLET = GOALS + "seller/" + HostileRows.SELLER;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final StoryStage stage = start();

  private static StoryStage start() {
    try {
      return StoryStage.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeAll
  void fill() throws Exception {
    HostileRows.fill(stage.beginAt(Instant.parse(HostileRows.TODAY + "T15:00:00Z")));
  }

  @AfterAll
  void stop() {
    stage.close();
  }

  @Test
  void theWalletIsAnsweredFromMySqlAndFromTheCacheAlike() throws Exception {
    JsonNode first = answered(WALLET + "?order_by=customer_id");
    JsonNode second = answered(WALLET + "?order_by=customer_id");

    assertThat(column(first, "customer_id"))
        .containsExactly("-7", "0", "1", "2", "3", "4", "5", "9223372036854775807");
    assertThat(column(first, "sold_2026"))
        .containsExactly("7.00", "10.00", "150.00", "0.00", "3.00", "20.02", "-0.01", "19.00");
    assertThat(column(first, "customer_name")).contains("Cliente 2", "Cliente 3", "Cliente 4");
    assertThat(second.path("data")).isEqualTo(first.path("data"));
    assertThat(second.path("summary")).isEqualTo(first.path("summary"));
    assertThat(first.path("summary").path("sold_2026").asText()).isEqualTo("209.01");
  }

  @Test
  void theWalletIsAFileToo() throws Exception {
    HttpResponse<String> file = stage.manager("GET", WALLET, "text/csv");

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body().lines()).hasSize(9);
    assertThat(file.body())
        .contains("'=1+1", "Loja,'=1+1", "\"=\"\"9223372036854775807\"\"\"", "0800 123 4567");
  }

  @Test
  void everyCustomerCanBeOpened() throws Exception {
    for (String customer : List.of("-7", "0", "1", "2", "3", "4", "5", "9223372036854775807")) {
      answered(WALLET + "/customers/" + customer);
    }
  }

  @Test
  void theManagersListAndTeamHaveTheSellersThatCanBeRead() throws Exception {
    assertThat(sellers(answered(GOALS + "sellers?year=2026"))).containsExactly("7", "42");
    assertThat(sellers(answered(GOALS + "team?year=2026"))).containsExactlyInAnyOrder("7", "42");
  }

  @Test
  void theRebuildFillsEveryWalletThatCanBeAskedFor() throws Exception {
    JsonNode state = JSON.readTree(stage.manager("POST", "/dev/rebuild", "*/*").body());
    while (!state.path("finished").asBoolean()) {
      Thread.onSpinWait();
      state = JSON.readTree(stage.manager("GET", "/dev/rebuild", "*/*").body());
    }

    assertThat(state.path("failed")).isEmpty();
    assertThat(state.path("done").asInt()).isEqualTo(state.path("wallets").asInt()).isPositive();
  }

  private JsonNode answered(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = stage.manager("GET", path, "application/json");
    assertThat(response.statusCode()).as(path + ": " + response.body()).isEqualTo(200);
    return JSON.readerFor(JsonNode.class)
        .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .readValue(response.body());
  }

  private static List<String> column(JsonNode answer, String name) {
    List<String> values = new ArrayList<>();
    answer.path("data").forEach(row -> values.add(row.path(name).asText()));
    return values;
  }

  private static List<String> sellers(JsonNode answer) {
    List<String> values = new ArrayList<>();
    answer.path("sellers").forEach(row -> values.add(row.path("seller_id").asText()));
    return values;
  }
}
