package br.com.metas.api.goals;

import br.com.metas.goals.BusinessDay;
import br.com.metas.goals.CacheStatus;
import br.com.metas.goals.LayerStamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The headers of an answer that describe its layers. */
final class CacheHeaders {
  private CacheHeaders() {}

  /** The {@code X-} headers and {@code Cache-Status}. */
  static Map<String, String> of(LayerStamp goals, LayerStamp closedMonths, BusinessDay day) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-Cache-Status", overall(goals.status(), closedMonths.status()));
    headers.put("X-Cache-Static", goals.status().name());
    headers.put("X-Cache-Annual", closedMonths.status().name());
    headers.put(
        "X-Cache-TTL",
        Long.toString(Math.min(secondsLeft(goals, day), secondsLeft(closedMonths, day))));
    headers.put("X-Data-Age", Long.toString(age(goals, closedMonths, day)));
    headers.put(
        "Cache-Status",
        member("goals-static", goals, day) + ", " + member("goals-annual", closedMonths, day));
    return headers;
  }

  /** One status for both layers. STALE comes before every other status. */
  private static String overall(CacheStatus one, CacheStatus other) {
    if (either(CacheStatus.STALE, one, other)) {
      return CacheStatus.STALE.name();
    }
    if (either(CacheStatus.HIT, one, other)) {
      return one == other ? CacheStatus.HIT.name() : "PARTIAL";
    }
    if (either(CacheStatus.BYPASS, one, other)) {
      return CacheStatus.BYPASS.name();
    }
    return one == other ? one.name() : CacheStatus.MISS.name();
  }

  private static boolean either(CacheStatus status, CacheStatus one, CacheStatus other) {
    return one == status || other == status;
  }

  /** Seconds until the end of a layer's life; 0 after it, and for a layer that was not stored. */
  private static long secondsLeft(LayerStamp stamp, BusinessDay day) {
    return Math.max(0, ttl(stamp, day).orElse(0L));
  }

  /** Seconds until the end of a layer's life, below 0 after it; empty if it was not stored. */
  private static Optional<Long> ttl(LayerStamp stamp, BusinessDay day) {
    return stamp.freshUntil().map(until -> Duration.between(day.now(), until).toSeconds());
  }

  private static long age(LayerStamp one, LayerStamp other, BusinessDay day) {
    Instant older = one.loadedAt().isBefore(other.loadedAt()) ? one.loadedAt() : other.loadedAt();
    return Math.max(0, Duration.between(older, day.now()).toSeconds());
  }

  /** A member of {@code Cache-Status} (RFC 9211, section 2). A stale hit has a negative ttl. */
  private static String member(String cache, LayerStamp stamp, BusinessDay day) {
    return cache
        + switch (stamp.status()) {
          case HIT -> ";hit;ttl=" + secondsLeft(stamp, day);
          case STALE -> ";hit;ttl=" + ttl(stamp, day).orElse(0L);
          case MISS -> ";fwd=miss" + stored(stamp, day);
          case REFRESH -> ";fwd=request" + stored(stamp, day);
          case BYPASS -> ";fwd=bypass";
        };
  }

  private static String stored(LayerStamp stamp, BusinessDay day) {
    return ttl(stamp, day).map(_ -> ";stored;ttl=" + secondsLeft(stamp, day)).orElse("");
  }
}
