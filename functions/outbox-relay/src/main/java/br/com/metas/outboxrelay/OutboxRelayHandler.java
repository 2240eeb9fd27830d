package br.com.metas.outboxrelay;

import br.com.metas.events.outbox.OutboxRelay;
import br.com.metas.events.outbox.RelayReport;
import br.com.metas.functions.FunctionLog;
import br.com.metas.functions.FunctionMetrics;
import br.com.metas.functions.LogLine;
import br.com.metas.functions.RefusedCertificate;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Publishes the events in the outbox. It is started every minute, and can be started by hand at any
 * time. Runs may overlap. The input is ignored. Thread-safe.
 */
public final class OutboxRelayHandler implements RequestStreamHandler {
  /** The time for one more batch, if all attempts at the bus fail. */
  static final Duration RESERVE = Duration.ofSeconds(20);

  private final OutboxRelay relay;
  private final FunctionMetrics metrics;
  private final FunctionLog log;

  /** The constructor for Lambda. */
  public OutboxRelayHandler() {
    this(RelayWiring.of(System.getenv()));
  }

  private OutboxRelayHandler(RelayWiring wiring) {
    this(wiring.relay(), wiring.metrics(), wiring.log());
  }

  /** The constructor for tests and the local runner. */
  public OutboxRelayHandler(OutboxRelay relay, FunctionMetrics metrics, FunctionLog log) {
    this.relay = relay;
    this.metrics = metrics;
    this.log = log;
  }

  /**
   * Writes {@code {"published":2,"unsent":0,"purged":0,"waiting":0,"parked":0}}.
   *
   * @throws RelayFailedException if the database does not answer
   */
  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    RelayReport report;
    try {
      report = relay.run(() -> context.getRemainingTimeInMillis() > RESERVE.toMillis());
    } catch (SQLException e) {
      log.write(
          RefusedCertificate.named(
              LogLine.error("outbox not reached")
                  .with("sql_state", String.valueOf(e.getSQLState())),
              e));
      throw new RelayFailedException(e);
    }
    metrics.write(RelayMetrics.of(report));
    log.write(line(report));
    output.write(
        "{\"published\":%d,\"unsent\":%d,\"purged\":%d,\"waiting\":%d,\"parked\":%d}"
            .formatted(
                report.published(),
                report.unsent(),
                report.purged(),
                report.waiting(),
                report.parked())
            .getBytes(StandardCharsets.UTF_8));
  }

  private static LogLine line(RelayReport report) {
    LogLine line =
        report.unsent() + report.parked() > 0
            ? LogLine.warn("outbox relayed in part")
            : LogLine.info("outbox relayed");
    return line.with("published", report.published())
        .with("unsent", report.unsent())
        .with("purged", report.purged())
        .with("waiting", report.waiting())
        .with("parked", report.parked())
        .with("oldest_s", report.oldest().toSeconds())
        .with("codes", report.codes());
  }
}
