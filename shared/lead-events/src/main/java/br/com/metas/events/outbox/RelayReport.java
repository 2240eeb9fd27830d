package br.com.metas.events.outbox;

import java.time.Duration;
import java.util.List;

/**
 * What one run of the relay did, and what it left.
 *
 * @param published events that the bus took and that are marked so
 * @param unsent events that the bus did not take in this run
 * @param purged old events deleted
 * @param waiting events not yet published that are still tried; another relay's too
 * @param parked events given up as themselves at fault; they do not count as waiting
 * @param oldest age of the oldest that waits; zero if none does, whatever is parked
 * @param codes why the bus did not take events: its error codes, each once, in order
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
