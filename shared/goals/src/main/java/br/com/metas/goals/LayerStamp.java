package br.com.metas.goals;

import java.time.Instant;

/**
 * When and whence a layer came.
 *
 * @param status where it came from
 * @param loadedAt the clock before its SQL was sent
 * @param freshUntil end of its life; at or before "now" for a stale or bypassed layer, and {@code
 *     loadedAt} for one that was not stored
 */
public record LayerStamp(CacheStatus status, Instant loadedAt, Instant freshUntil) {
  /** Whether a later request may find it in the cache. */
  public boolean stored() {
    return freshUntil.isAfter(loadedAt);
  }
}
