package br.com.metas.evictor;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.events.EventType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.lambda.powertools.metrics.MetricsBuilder;

/** Embedded metrics go to standard output, so that is where this looks. */
class PowertoolsEvictionMetricsTest {
  @Test
  void an_eviction_is_one_embedded_metric_with_cause_count_and_age() throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream captured = new ByteArrayOutputStream();
    System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
    try {
      new PowertoolsEvictionMetrics(
              MetricsBuilder.builder().withNamespace("Test").withService("cache-evictor").build())
          .evicted(EventType.GOAL_UPDATED, 2, Duration.ofMillis(1_500));
    } finally {
      System.setOut(before);
    }

    JsonNode line = new ObjectMapper().readTree(captured.toString(StandardCharsets.UTF_8));
    assertThat(line.path("Evictions").asInt()).isEqualTo(2);
    assertThat(line.path("EventAge").asInt()).isEqualTo(1_500);
    assertThat(line.path("Cause").asText()).isEqualTo("GoalUpdated");
    assertThat(line.at("/_aws/CloudWatchMetrics/0/Namespace").asText()).isEqualTo("Test");
  }
}
