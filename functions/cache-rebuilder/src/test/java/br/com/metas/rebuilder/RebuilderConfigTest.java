package br.com.metas.rebuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.functions.WrongEnvironmentException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RebuilderConfigTest {
  private static final Map<String, String> LEAST =
      Map.of(
          "GOALS_DB_URL", "jdbc:mysql://db:3306/metas?sslMode=VERIFY_IDENTITY",
          "GOALS_DB_SECRET_ARN", "arn:aws:secretsmanager:sa-east-1:123456789012:secret:x",
          "GOALS_REBUILD_QUEUE_URL", "https://sqs.sa-east-1.amazonaws.com/123456789012/q");

  private static Map<String, String> with(String... more) {
    Map<String, String> variables = new HashMap<>(LEAST);
    for (int i = 0; i < more.length; i += 2) {
      variables.put(more[i], more[i + 1]);
    }
    return variables;
  }

  @Test
  void theScheduleNeedsNoTable() {
    RebuilderConfig config = RebuilderConfig.forSchedule(LEAST);

    assertThat(config.table()).isEmpty();
    assertThat(config.wallets().closingDelayDays()).isEqualTo(2);
    assertThat(config.wallets().zone().getId()).isEqualTo("America/Sao_Paulo");
  }

  @Test
  void theWorkerReadsLivesChunksAndLimits() {
    RebuilderConfig config =
        RebuilderConfig.forWorker(
            with(
                "GOALS_TABLE_NAME", "metas",
                "GOALS_STATIC_TTL_SECONDS", "60",
                "GOALS_ANNUAL_TTL_SECONDS", "30",
                "GOALS_STALE_SECONDS", "0",
                "GOALS_CHUNK_BYTES", "1000",
                "GOALS_DYNAMODB_TIMEOUT_MS", "500",
                "GOALS_DB_TIMEOUT_MS", "750",
                "GOALS_CLOSING_DELAY_DAYS", "5",
                "GOALS_ENVIRONMENT", "staging",
                "GOALS_ZONE", "UTC"));

    assertThat(config.cache().lives().ofStatic()).isEqualTo(Duration.ofSeconds(60));
    assertThat(config.cache().lives().ofAnnual()).isEqualTo(Duration.ofSeconds(30));
    assertThat(config.cache().lives().stale()).isZero();
    assertThat(config.cache().chunkBytes()).isEqualTo(1_000);
    assertThat(config.cache().table().budget()).isEqualTo(Duration.ofMillis(500));
    assertThat(config.wallets().database().timeout()).isEqualTo(Duration.ofMillis(750));
    assertThat(config.wallets().closingDelayDays()).isEqualTo(5);
    assertThat(config.wallets().zone().getId()).isEqualTo("UTC");
    assertThat(config.table()).contains("metas");
    assertThat(config.deployment()).isEqualTo("staging");
  }

  @Test
  void everyWrongVariableIsNamed() {
    assertThatThrownBy(() ->
            RebuilderConfig.forWorker(Map.of("GOALS_ZONE", "Brasilia", "GOALS_CHUNK_BYTES", "x")))
        .isInstanceOf(WrongEnvironmentException.class)
        .hasMessageContainingAll(
            "GOALS_TABLE_NAME is missing",
            "GOALS_CHUNK_BYTES must be",
            "GOALS_DB_URL is missing",
            "GOALS_DB_SECRET_ARN is missing",
            "GOALS_REBUILD_QUEUE_URL is missing",
            "GOALS_ZONE must be");
  }
}
