package br.com.metas.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Decision 0123: a sale is moved between a closed month and an open month. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedatedSaleTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant MIDDLE_OF_JUNE = Instant.parse("2026-06-15T15:00:00Z");
  private static final String MARCH = "2026-03-10 09:00:00";
  private static final String JUNE = "2026-06-10 09:00:00";

  private StoryStage stage;
  private Connection owner;

  @BeforeAll
  void start() throws Exception {
    stage = StoryStage.start();
  }

  @AfterAll
  void stop() {
    stage.close();
  }

  @BeforeEach
  void oneCustomer() throws SQLException {
    owner = stage.beginAt(MIDDLE_OF_JUNE);
    for (String table : new String[] {"Vendas_Historia", "customer_goals", "clientes"}) {
      execute("DELETE FROM " + table);
    }
    execute("INSERT INTO clientes VALUES (7, 'Padaria', 'Recife', 'PE', NULL)");
    execute("INSERT INTO customer_goals VALUES (1, 2026, 7, 'A', 1000.00, 0)");
    stage.evict();
  }

  @Test
  void aSaleMovedToAnOpenMonthCountsTwiceUntilItsEvent() throws Exception {
    sellOn(MARCH);
    assertThat(soldInYear()).isEqualTo("100.0");

    move(JUNE);
    assertThat(soldInYear()).isEqualTo("200.0");
    stage.evict();

    assertThat(soldInYear()).isEqualTo("100.0");
  }

  @Test
  void aSaleMovedToAClosedMonthCountsNowhereUntilItsEvent() throws Exception {
    sellOn(JUNE);
    assertThat(soldInYear()).isEqualTo("100.0");

    move(MARCH);
    assertThat(soldInYear()).isEqualTo("0.0");
    stage.evict();

    assertThat(soldInYear()).isEqualTo("100.0");
  }

  @Test
  void withoutAnEventItIsRightAgainAfterTenMinutes() throws Exception {
    sellOn(MARCH);
    assertThat(soldInYear()).isEqualTo("100.0");

    move(JUNE);
    stage.wait(Duration.ofMinutes(10).plusSeconds(1));

    assertThat(soldInYear()).isEqualTo("100.0");
  }

  private void sellOn(String date) throws SQLException {
    execute(
        "INSERT INTO Vendas_Historia (customer_id, seller_id, sale_date, amount) VALUES (7, 1, '"
            + date
            + "', 100.00)");
  }

  private void move(String date) throws SQLException {
    execute("UPDATE Vendas_Historia SET sale_date = '" + date + "'");
  }

  private String soldInYear() throws Exception {
    HttpResponse<String> answer = stage.get("");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode summary = JSON.readTree(answer.body()).path("summary");
    return summary.path("sold_2026").asText();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
