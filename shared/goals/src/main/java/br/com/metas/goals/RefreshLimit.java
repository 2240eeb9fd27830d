package br.com.metas.goals;

import java.time.Duration;
import java.util.Optional;

/** Limits how often a user can refresh a seller's layers. Implementations are thread-safe. */
@FunctionalInterface
public interface RefreshLimit {
  /** Admits every refresh. */
  RefreshLimit NONE = _ -> Optional.empty();

  /**
   * Asks for a refresh of a seller's layers. An admitted refresh counts from now on.
   *
   * @return how long to wait, more than zero, if another refresh was admitted a short time ago;
   *     empty if this one is admitted
   */
  Optional<Duration> ask(SellerId seller);
}
