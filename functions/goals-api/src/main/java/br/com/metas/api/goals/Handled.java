package br.com.metas.api.goals;

import br.com.metas.api.http.HttpRequest;
import br.com.metas.api.http.HttpResponse;
import br.com.metas.api.http.MediaType;
import br.com.metas.api.http.Problem;
import br.com.metas.api.http.Representation;
import br.com.metas.api.telemetry.RequestRecord.ReadingRecord;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A response, with the record of what was read for it.
 *
 * @param response the response
 * @param reading what was read for it; empty if it was refused before
 */
public record Handled(HttpResponse response, Optional<ReadingRecord> reading) {
  /**
   * The response with a document of a resource without layers.
   *
   * @param stopwatch a stopwatch whose last phase has ended
   * @param queryTime the time for the cache and MySQL
   * @param rows rows in the document
   */
  static Handled document(
      HttpRequest request, byte[] json, Stopwatch stopwatch, Duration queryTime, int rows) {
    return new Handled(
        new Representation(MediaType.JSON, json, Map.of())
            .answer(
                request,
                Map.of(
                    "X-Query-Time-Ms", Long.toString(queryTime.toMillis()),
                    "Server-Timing", stopwatch.serverTiming())),
        read(queryTime, rows));
  }

  /** The record of a read without layers. */
  static Optional<ReadingRecord> read(Duration queryTime, int rows) {
    return Optional.of(new ReadingRecord(Optional.empty(), Optional.empty(), queryTime, rows));
  }

  static Handled refused(Problem problem) {
    return new Handled(problem.answer(), Optional.empty());
  }
}
