package br.com.metas.goals;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a layer came from, and when.
 *
 * @param status where it came from
 * @param loadedAt the clock before its SQL was sent
 * @param freshUntil end of its life; in the past for a stale layer, empty for a layer that was not
 *     stored
 */
public record LayerStamp(CacheStatus status, Instant loadedAt, Optional<Instant> freshUntil) {
  /** The stamp of a layer that later requests can find in the cache. */
  public static LayerStamp stored(CacheStatus status, Instant loadedAt, Instant freshUntil) {
    return new LayerStamp(status, loadedAt, Optional.of(freshUntil));
  }

  /** The stamp of a layer that is not in the cache. */
  public static LayerStamp notStored(CacheStatus status, Instant loadedAt) {
    return new LayerStamp(status, loadedAt, Optional.empty());
  }
}
