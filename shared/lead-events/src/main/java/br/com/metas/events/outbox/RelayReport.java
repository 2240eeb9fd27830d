package br.com.metas.events.outbox;

import java.time.Duration;
import java.util.List;

/**
 * The result of one run of the relay.
 *
 * @param published events that the bus accepted and that are marked as published
 * @param unsent events that the bus did not accept in this run
 * @param purged old events deleted
 * @param waiting events that are not published yet and will be tried again, including those that
 *     another relay holds
 * @param parked events that the relay gave up because they are at fault; they do not count as
 *     waiting
 * @param oldest age of the oldest waiting event, without parked ones; zero if none waits
 * @param codes the error codes of events that the bus did not accept, each once, in order
 */
public record RelayReport(
    int published,
    int unsent,
    int purged,
    int waiting,
    int parked,
    Duration oldest,
    List<String> codes) {
  public RelayReport {
    codes = List.copyOf(codes);
  }
}
