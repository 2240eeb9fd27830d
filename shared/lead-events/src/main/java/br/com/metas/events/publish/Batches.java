package br.com.metas.events.publish;

import br.com.metas.events.OutgoingEvent;
import java.util.ArrayList;
import java.util.List;

/** Divides events into calls within the limits of EventBridge, in order. */
final class Batches {
  /** The most entries of one {@code PutEvents} call. */
  static final int MAX_ENTRIES = 10;

  private Batches() {}

  /**
   * Batches of at most {@link #MAX_ENTRIES} events and {@link OutgoingEvent#MAX_BYTES} bytes.
   *
   * @param events each of them at most {@link OutgoingEvent#MAX_BYTES} bytes
   */
  static List<List<OutgoingEvent>> split(List<OutgoingEvent> events) {
    List<List<OutgoingEvent>> batches = new ArrayList<>();
    List<OutgoingEvent> batch = new ArrayList<>();
    int bytes = 0;
    for (OutgoingEvent event : events) {
      int size = event.entryBytes();
      if (batch.size() == MAX_ENTRIES || bytes + size > OutgoingEvent.MAX_BYTES) {
        batches.add(batch);
        batch = new ArrayList<>();
        bytes = 0;
      }
      batch.add(event);
      bytes += size;
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    return batches;
  }
}
