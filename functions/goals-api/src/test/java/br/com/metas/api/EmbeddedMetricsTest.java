package br.com.metas.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.api.telemetry.CacheTelemetry;
import br.com.metas.api.telemetry.EmbeddedMetrics;
import br.com.metas.api.telemetry.RequestRecord;
import br.com.metas.api.telemetry.RequestRecord.ReadingRecord;
import br.com.metas.api.telemetry.TraceSegments;
import br.com.metas.cache.protocol.MissCause;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.CacheStatus;
import br.com.metas.goals.DatabaseUnavailableException;
import br.com.metas.goals.SellerId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmbeddedMetricsTest {
  @Test
  void aRequestLeavesItsCountsAndTimesInTheFormatOfCloudWatch() throws IOException {
    JsonNode line =
        printed(metrics ->
            metrics.answered(
                "request-1",
                new RequestRecord(
                    "goals",
                    200,
                    Optional.of(new SellerId(987654321)),
                    Optional.of(
                        new ReadingRecord(
                            Optional.of(CacheStatus.HIT),
                            Optional.of(CacheStatus.STALE),
                            Duration.ofNanos(18_500_000),
                            100)))));

    assertThat(line.at("/_aws/CloudWatchMetrics/0/Namespace").asText())
        .isEqualTo("MetasPorCliente");
    assertThat(line.at("/_aws/CloudWatchMetrics/0/Dimensions").toString())
        .isEqualTo("[[\"Service\",\"Environment\"]]");
    assertThat(line.at("/Service").asText()).isEqualTo("goals-api");
    assertThat(line.at("/Environment").asText()).isEqualTo("dev");
    assertThat(line.at("/QueryTime").asDouble()).isEqualTo(18.5);
    assertThat(line.at("/Rows").asInt()).isEqualTo(100);
    assertThat(line.at("/StaticHit").asInt()).isEqualTo(1);
    assertThat(line.at("/AnnualHit").asInt()).isZero();
    assertThat(line.at("/AnnualStale").asInt()).isEqualTo(1);
    assertThat(line.at("/ServerErrors").asInt()).isZero();
    assertThat(line.at("/requestId").asText()).isEqualTo("request-1");
    assertThat(line.toString()).doesNotContain("987654321");
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsCounted() throws IOException {
    JsonNode line =
        printed(metrics -> {
          metrics.failed("request-1", new DatabaseUnavailableException("", new RuntimeException()));
          metrics.answered(
              "request-1", new RequestRecord("goals", 503, Optional.empty(), Optional.empty()));
        });

    assertThat(line.at("/DatabaseUnavailable").asInt()).isEqualTo(1);
    assertThat(line.at("/ServerErrors").asInt()).isEqualTo(1);
  }

  @Test
  void everyMissIsCountedByLayerAndCauseInTheLineOfItsRequest() throws IOException {
    JsonNode line =
        printed(metrics -> {
          CacheTelemetry cache =
              new CacheTelemetry(_ -> {}, metrics, TraceSegments.ofLambda(Map.of()));
          cache.missed(LayerKey.Kind.STATIC, MissCause.NO_FILL);
          cache.missed(LayerKey.Kind.ANNUAL, MissCause.EXPIRED);
          metrics.answered(
              "request-1", new RequestRecord("goals", 200, Optional.empty(), Optional.empty()));
        });

    assertThat(line.at("/StaticMissNoFill").asInt()).isEqualTo(1);
    assertThat(line.at("/AnnualMissExpired").asInt()).isEqualTo(1);
    assertThat(line.at("/_aws/CloudWatchMetrics/0/Metrics").findValuesAsText("Name"))
        .contains("StaticMissNoFill", "AnnualMissExpired");
  }

  @ParameterizedTest
  @EnumSource(MissCause.class)
  void noMissGoesUncounted(MissCause cause) throws IOException {
    JsonNode line =
        printed(metrics -> {
          new CacheTelemetry(_ -> {}, metrics, TraceSegments.ofLambda(Map.of()))
              .missed(LayerKey.Kind.STATIC, cause);
          metrics.answered(
              "request-1", new RequestRecord("goals", 200, Optional.empty(), Optional.empty()));
        });

    assertThat(line.at("/StaticMiss" + camelCase(cause)).asInt()).isEqualTo(1);
  }

  private static String camelCase(MissCause cause) {
    return Stream.of(cause.name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  private interface Use {
    void of(EmbeddedMetrics metrics);
  }

  private static JsonNode printed(Use use) throws IOException {
    PrintStream standard = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      use.of(new EmbeddedMetrics("dev"));
    } finally {
      System.setOut(standard);
    }
    return new ObjectMapper().readTree(printed.toByteArray());
  }
}
