package br.com.metas.walletsettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.cache.settings.CacheSettings;
import br.com.metas.cache.settings.LayerLives;
import br.com.metas.functions.Environment;
import br.com.metas.functions.WrongEnvironmentException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheVariablesTest {
  @Test
  void livesChunksAndLimitsAreTheDesignsUntilTheyAreSaid() {
    assertThat(CacheVariables.read(new Environment(Map.of()))).isEqualTo(CacheSettings.DEFAULT);

    assertThat(
            CacheVariables.read(
                new Environment(
                    Map.of(
                        "GOALS_STATIC_TTL_SECONDS", "61",
                        "GOALS_ANNUAL_TTL_SECONDS", "62",
                        "GOALS_STALE_SECONDS", "0",
                        "GOALS_CHUNK_BYTES", "1000",
                        "GOALS_DYNAMODB_TIMEOUT_MS", "321"))))
        .isEqualTo(
            CacheSettings.DEFAULT
                .withLives(
                    LayerLives.DEFAULT.withTimes(
                        Duration.ofSeconds(61), Duration.ofSeconds(62), Duration.ZERO))
                .withChunkBytes(1_000)
                .withTableBudget(Duration.ofMillis(321)));
  }

  @Test
  void everyWrongVariableIsNamed() {
    Map<String, String> wrong =
        Map.of(
            "GOALS_STATIC_TTL_SECONDS", "0",
            "GOALS_ANNUAL_TTL_SECONDS", "ten",
            "GOALS_STALE_SECONDS", "-1",
            "GOALS_CHUNK_BYTES", "400001",
            "GOALS_DYNAMODB_TIMEOUT_MS", "0");
    Environment environment = new Environment(wrong);
    CacheVariables.read(environment);

    assertThatThrownBy(environment::check)
        .isInstanceOf(WrongEnvironmentException.class)
        .hasMessageContainingAll(wrong.keySet().toArray(String[]::new));
  }
}
