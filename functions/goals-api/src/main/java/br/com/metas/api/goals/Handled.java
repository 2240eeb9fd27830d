package br.com.metas.api.goals;

import br.com.metas.api.http.HttpResponse;
import br.com.metas.api.http.Problem;
import br.com.metas.api.telemetry.RequestRecord.ReadingRecord;
import java.util.Optional;

/**
 * A request that a resource has answered.
 *
 * @param response the answer
 * @param reading what was read for it; empty if it was refused before
 */
public record Handled(HttpResponse response, Optional<ReadingRecord> reading) {
  static Handled refused(Problem problem) {
    return new Handled(problem.answer(), Optional.empty());
  }
}
