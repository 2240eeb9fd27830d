package br.com.metas.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricLineTest {
  @Test
  void aLineIsInTheEmbeddedMetricFormat() {
    List<String> out = new ArrayList<>();
    FunctionMetrics.embedded("dev", () -> Instant.ofEpochMilli(1_768_917_604_000L), out::add)
        .write(
            MetricLine.of("cache-evictor")
                .by("Cause", "GoalUpdated")
                .with("Evictions", 2, MetricLine.Unit.COUNT)
                .with("EventAge", 1_500, MetricLine.Unit.MILLISECONDS));

    assertThat(out)
        .containsExactly(
            """
            {"_aws":{"Timestamp":1768917604000,"CloudWatchMetrics":[{"Namespace":"MetasPorCliente",\
            "Dimensions":[["Service","Cause","Environment"]],"Metrics":[{"Name":"Evictions","Unit":"Count"},\
            {"Name":"EventAge","Unit":"Milliseconds"}]}]},"Service":"cache-evictor",\
            "Cause":"GoalUpdated","Environment":"dev","Evictions":2,"EventAge":1500}\
            """);
  }
}
