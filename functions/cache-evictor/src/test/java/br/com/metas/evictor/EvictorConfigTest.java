package br.com.metas.evictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.functions.WrongEnvironmentException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvictorConfigTest {
  @Test
  void theTableIsAllItNeeds() {
    EvictorConfig config = EvictorConfig.from(Map.of("GOALS_TABLE_NAME", "metas-dev"));

    assertThat(config.table()).isEqualTo("metas-dev");
    assertThat(config.deployment()).isEqualTo("local");
    assertThat(config.cache().table().budget()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void theTimeLimitIsInMilliseconds() {
    EvictorConfig config =
        EvictorConfig.from(Map.of("GOALS_TABLE_NAME", "metas", "GOALS_DYNAMODB_TIMEOUT_MS", "250"));

    assertThat(config.cache().table().budget()).isEqualTo(Duration.ofMillis(250));
  }

  @Test
  void everyWrongVariableIsNamed() {
    assertThatThrownBy(() -> EvictorConfig.from(Map.of("GOALS_DYNAMODB_TIMEOUT_MS", "0")))
        .isInstanceOf(WrongEnvironmentException.class)
        .hasMessage(
            "Wrong environment: GOALS_TABLE_NAME is missing;"
                + " GOALS_DYNAMODB_TIMEOUT_MS must be a whole number from 1 to 60000");
  }
}
