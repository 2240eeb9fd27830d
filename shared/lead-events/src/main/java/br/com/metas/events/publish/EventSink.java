package br.com.metas.events.publish;

import br.com.metas.events.OutgoingEvent;
import java.util.List;

/** Sends events. Implementations are thread-safe. */
@FunctionalInterface
public interface EventSink {
  /**
   * Sends each event at least once, or returns it as unsent. Does not throw when the bus refuses an
   * event or cannot be reached.
   */
  PublishResult publish(List<OutgoingEvent> events);
}
