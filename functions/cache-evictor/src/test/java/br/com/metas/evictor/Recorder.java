package br.com.metas.evictor;

import br.com.metas.events.EventType;
import br.com.metas.functions.FunctionLog;
import br.com.metas.functions.LogLine;
import br.com.metas.goals.SellerId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The evictor's surroundings, remembering what it did. */
final class Recorder implements SellerEvictor, EvictionMetrics, FunctionLog {
  static final Instant NOW = Instant.parse("2026-01-20T14:00:04Z");

  final List<Long> evicted = new ArrayList<>();
  final List<LogLine> lines = new ArrayList<>();
  final List<String> counted = new ArrayList<>();
  final Set<Long> failing = new TreeSet<>();

  /** Hands a payload to a real handler and returns its output. */
  String handle(byte[] payload) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    new CacheEvictorHandler(this, this, this, () -> NOW)
        .handleRequest(new ByteArrayInputStream(payload), output, new NoContext());
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
  public void evicted(EventType cause, int sellers, Duration age) {
    counted.add(cause.detailType() + " " + sellers + " " + age.toMillis());
  }

  @Override
  public void notUnderstood() {
    counted.add("not understood");
  }

  @Override
  public void failed(EventType cause) {
    counted.add(cause.detailType() + " failed");
  }

  @Override
  public void write(LogLine line) {
    lines.add(line);
  }
}
