package br.com.metas.api.telemetry;

import br.com.metas.goals.CacheStatus;
import br.com.metas.goals.SellerId;
import java.time.Duration;
import java.util.Optional;

/**
 * The record of one request for logs and metrics. It has no figures, names or search texts.
 *
 * @param resource the resource of its route, or "none"
 * @param status the status code
 * @param seller the seller in the path; empty if there is none
 * @param reading what was read; empty if the request ended earlier
 * @param forwarded the address that called the last proxy before the gateway; behind CloudFront, it
 *     is the client's address. Empty if the gateway was called directly
 */
public record RequestRecord(
    String resource,
    int status,
    Optional<SellerId> seller,
    Optional<ReadingRecord> reading,
    Optional<String> forwarded) {
  /** The record of a request that called the gateway directly. */
  public RequestRecord(
      String resource, int status, Optional<SellerId> seller, Optional<ReadingRecord> reading) {
    this(resource, status, seller, reading, Optional.empty());
  }

  /**
   * What was read for a request.
   *
   * @param staticLayer status of names and goals; empty for a resource without layers
   * @param annualLayer status of the closed months; empty for a resource without layers
   * @param queryTime the time for the cache and MySQL
   * @param dataCount rows in the answer
   */
  public record ReadingRecord(
      Optional<CacheStatus> staticLayer,
      Optional<CacheStatus> annualLayer,
      Duration queryTime,
      int dataCount) {
    /** Whether both layers came from the cache and were fresh. */
    public boolean cacheHit() {
      Optional<CacheStatus> hit = Optional.of(CacheStatus.HIT);
      return staticLayer.equals(hit) && annualLayer.equals(hit);
    }
  }
}
