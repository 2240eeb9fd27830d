package br.com.metas.evictor;

import br.com.metas.events.EventType;
import java.time.Duration;

/** Counts what the evictor does. Implementations are thread-safe. */
public interface EvictionMetrics {
  /**
   * An event was handled.
   *
   * @param cause its type
   * @param sellers how many were evicted
   * @param age from the commit to now; not negative
   */
  void evicted(EventType cause, int sellers, Duration age);

  /** An event could not be understood. */
  void notUnderstood();

  /** An event was understood, but not every seller could be evicted. */
  void failed(EventType cause);
}
