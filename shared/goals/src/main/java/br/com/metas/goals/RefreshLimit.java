package br.com.metas.goals;

import java.time.Duration;
import java.util.Optional;

/** Bounds how often a seller's layers are read anew on demand. Implementations are thread-safe. */
@FunctionalInterface
public interface RefreshLimit {
  /** Refuses nothing. */
  RefreshLimit NONE = _ -> Optional.empty();

  /**
   * Asks for a refresh of a seller. One that is admitted counts from now on.
   *
   * @return how long to wait, more than zero, if another one was admitted a moment ago; empty if
   *     this one is admitted
   */
  Optional<Duration> ask(SellerId seller);
}
