package br.com.metas.events.publish;

import br.com.metas.events.OutgoingEvent;
import java.util.List;

/** Where events go. Implementations are thread-safe. */
@FunctionalInterface
public interface EventSink {
  /**
   * Sends each event at least once, or returns it as unsent. Does not throw when the bus refuses or
   * can't be reached.
   */
  PublishResult publish(List<OutgoingEvent> events);
}
