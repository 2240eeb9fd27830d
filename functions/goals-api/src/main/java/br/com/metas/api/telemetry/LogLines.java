package br.com.metas.api.telemetry;

import br.com.metas.api.telemetry.RequestRecord.ReadingRecord;
import br.com.metas.functions.FunctionLog;
import br.com.metas.functions.LogLine;
import br.com.metas.functions.RefusedCertificate;
import br.com.metas.goals.CacheStatus;
import br.com.metas.goals.DatabaseUnavailableException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes one structured line for each request, and one for each failure. The line of a failure has
 * the classes and stack frames of its causes, but no messages, because they may contain customer
 * data. Only the message about a refused certificate is logged. Thread-safe if the log is.
 */
public final class LogLines implements Telemetry {
  private static final int MAX_CAUSES = 8;
  private static final int MAX_FRAMES = 6;

  private final FunctionLog log;

  public LogLines(FunctionLog log) {
    this.log = log;
  }

  @Override
  public void answered(String requestId, RequestRecord request) {
    LogLine line =
        LogLine.info("request")
            .with("requestId", requestId)
            .with("resource", request.resource())
            .with("status", request.status());
    if (request.seller().isPresent()) {
      line = line.with("sellerId", request.seller().get().value());
    }
    if (request.forwarded().isPresent()) {
      line = line.with("forwarded", request.forwarded().get());
    }
    log.write(request.reading().isPresent() ? with(line, request.reading().get()) : line);
  }

  @Override
  public void failed(String requestId, RuntimeException failure) {
    LogLine line =
        failure instanceof DatabaseUnavailableException
            ? LogLine.error("database unavailable")
            : LogLine.error("request failed");
    log.write(
        RefusedCertificate.named(
            line.with("requestId", requestId).with("causes", causes(failure)), failure));
  }

  private static LogLine with(LogLine line, ReadingRecord reading) {
    LogLine read =
        line.with("cacheHit", reading.cacheHit())
            .with("queryTimeMs", reading.queryTime().toMillis())
            .with("dataCount", reading.dataCount());
    Optional<CacheStatus> goals = reading.staticLayer();
    Optional<CacheStatus> closedMonths = reading.annualLayer();
    if (goals.isPresent() && closedMonths.isPresent()) {
      return read.with("static", goals.get()).with("annual", closedMonths.get());
    }
    return read;
  }

  /**
   * The causes from the outermost to the root, each with its class, SQL state and topmost frames.
   */
  private static List<String> causes(Throwable failure) {
    List<String> causes = new ArrayList<>();
    Throwable cause = failure;
    while (cause != null && causes.size() < MAX_CAUSES) {
      StringBuilder text = new StringBuilder(cause.getClass().getName());
      if (cause instanceof SQLException sql) {
        text.append(" SQLState ").append(sql.getSQLState()).append(' ').append(sql.getErrorCode());
      }
      StackTraceElement[] frames = cause.getStackTrace();
      for (int frame = 0; frame < Math.min(MAX_FRAMES, frames.length); frame++) {
        text.append(" < ").append(frames[frame]);
      }
      causes.add(text.toString());
      cause = cause.getCause();
    }
    return causes;
  }
}
