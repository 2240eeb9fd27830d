package br.com.metas.evictor;

import br.com.metas.evictor.ParsedEvent.NotUnderstood;
import br.com.metas.evictor.ParsedEvent.Understood;
import br.com.metas.functions.FunctionLog;
import br.com.metas.functions.FunctionMetrics;
import br.com.metas.functions.LogLine;
import br.com.metas.goals.SellerId;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Receives one event from EventBridge and evicts every seller that it names. Evictions are
 * idempotent, so events may come twice, late and in any order.
 *
 * <p>An event of a known type from an unknown source also evicts, with a warning in the log. If an
 * event cannot be understood, or a seller cannot be evicted, the invocation fails. Lambda then
 * tries twice more and moves the event to the queue of failed invocations. So no event is lost, and
 * no event is repeated without end. Thread-safe.
 */
public final class CacheEvictorHandler implements RequestStreamHandler {
  private static final Set<String> SOURCES =
      Set.of("leads.service", "sales.service", "goals.service");

  private final EventReader reader = new EventReader();
  private final SellerEvictor evictor;
  private final FunctionMetrics metrics;
  private final FunctionLog log;
  private final InstantSource clock;

  /** The constructor for Lambda. */
  public CacheEvictorHandler() {
    this(EvictorWiring.of(System.getenv()));
  }

  private CacheEvictorHandler(EvictorWiring wiring) {
    this(wiring.evictor(), wiring.metrics(), wiring.log(), wiring.clock());
  }

  /** The constructor for tests and the local runner. */
  public CacheEvictorHandler(
      SellerEvictor evictor, FunctionMetrics metrics, FunctionLog log, InstantSource clock) {
    this.evictor = evictor;
    this.metrics = metrics;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Reads the envelope from {@code input} and writes {@code {"evicted":[seller ids]}} to {@code
   * output}.
   *
   * @throws EventNotUnderstoodException if the event cannot be understood; with the reason
   * @throws EvictionFailedException if a seller could not be evicted; the other sellers were
   *     evicted
   */
  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    List<SellerId> evicted =
        switch (reader.read(input.readNBytes(EventReader.MAX_BYTES + 1))) {
          case Understood event -> evict(event);
          case NotUnderstood event -> throw refuse(event);
        };
    output.write(("{\"evicted\":" + evicted + "}").getBytes(StandardCharsets.UTF_8));
  }

  private EventNotUnderstoodException refuse(NotUnderstood event) {
    metrics.write(EvictionMetrics.notUnderstood());
    log.write(
        LogLine.error("event not understood")
            .with("event_id", event.eventId())
            .with("reason", event.reason()));
    return new EventNotUnderstoodException(event.reason());
  }

  private List<SellerId> evict(Understood event) {
    // An eviction too many does no harm, but a missing one does. So this event evicts, and the
    // warning lets an operator check it.
    if (!SOURCES.contains(event.source())) {
      log.write(
          LogLine.warn("source not known")
              .with("event_id", event.eventId())
              .with("source", event.source()));
    }
    List<SellerId> evicted = new ArrayList<>();
    List<SellerId> failed = new ArrayList<>();
    List<RuntimeException> causes = new ArrayList<>();
    for (SellerId seller : event.sellers().all()) {
      try {
        evictor.evict(seller);
        evicted.add(seller);
      } catch (RuntimeException e) {
        failed.add(seller);
        causes.add(e);
      }
    }
    Duration age = age(event.occurredAt());
    log.write(line(event, age, evicted, failed));
    if (!failed.isEmpty()) {
      metrics.write(EvictionMetrics.failed(event.type()));
      throw new EvictionFailedException(failed, causes.getFirst());
    }
    metrics.write(EvictionMetrics.evicted(event.type(), evicted.size(), age));
    return evicted;
  }

  /** The age of the event, not below zero: the clock of another machine may be ahead. */
  private Duration age(Instant occurredAt) {
    Duration age = Duration.between(occurredAt, clock.instant());
    return age.isNegative() ? Duration.ZERO : age;
  }

  private static LogLine line(
      Understood event, Duration age, List<SellerId> evicted, List<SellerId> failed) {
    LogLine line = failed.isEmpty() ? LogLine.info("evicted") : LogLine.error("eviction failed");
    return line.with("event_id", event.eventId())
        .with("cause", event.type().detailType())
        .with("age_ms", age.toMillis())
        .with("evicted", evicted.stream().map(SellerId::value).toList())
        .with("failed", failed.stream().map(SellerId::value).toList());
  }
}
