package br.com.metas.evictor;

import br.com.metas.functions.FunctionLog;
import br.com.metas.functions.FunctionMetrics;
import br.com.metas.functions.LogLine;
import br.com.metas.functions.MetricLine;
import br.com.metas.goals.SellerId;
import br.com.metas.testkit.LambdaContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Fakes of the evictor's ports that record its calls. */
final class Recorder implements SellerEvictor, FunctionMetrics, FunctionLog {
  static final Instant NOW = Instant.parse("2026-01-20T14:00:04Z");

  final List<Long> evicted = new ArrayList<>();
  final List<LogLine> lines = new ArrayList<>();
  final List<String> counted = new ArrayList<>();
  final Set<Long> failing = new TreeSet<>();

  /** Passes a payload to a real handler and returns its output. */
  String handle(byte[] payload) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    new CacheEvictorHandler(this, this, this, () -> NOW)
        .handleRequest(new ByteArrayInputStream(payload), output, LambdaContext.unused());
    return output.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void evict(SellerId seller) {
    if (failing.contains(seller.value())) {
      throw new IllegalStateException("table does not answer");
    }
    evicted.add(seller.value());
  }

  @Override
  public void write(LogLine line) {
    lines.add(line);
  }

  /** Such as {@code SaleRegistered Evictions=2 EventAge=2750}. */
  @Override
  public void write(MetricLine line) {
    counted.add(
        line.dimensions().getOrDefault("Cause", "-")
            + line.metrics().stream()
                .map(m -> " " + m.name() + "=" + m.value())
                .collect(Collectors.joining()));
  }
}
