package br.com.metas.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogLineTest {
  @Test
  void aLineIsOneJsonObjectInTheOrderOfItsFields() {
    List<String> out = new ArrayList<>();
    FunctionLog log = FunctionLog.json(() -> Instant.parse("2026-01-20T14:00:00Z"), out::add);

    log.write(
        LogLine.warn("a \"quoted\"\nword")
            .with("count", 3L)
            .with("sellers", List.of(17L, 42L))
            .with("cause", "x"));

    assertThat(out)
        .containsExactly(
            "{\"timestamp\":\"2026-01-20T14:00:00Z\",\"level\":\"WARN\","
                + "\"message\":\"a \\\"quoted\\\"\\nword\",\"count\":3,"
                + "\"sellers\":[17,42],\"cause\":\"x\"}");
  }
}
