package br.com.metas.api.telemetry;

import br.com.metas.goals.CacheStatus;
import br.com.metas.goals.SellerId;
import java.time.Duration;
import java.util.Optional;

/**
 * What one request leaves behind. Nothing in it is a figure, a name or a search of anyone.
 *
 * @param resource which route it took, or none
 * @param status the status code
 * @param seller the seller of the path; empty if there is none
 * @param reading what was read; empty if the request ended before
 * @param forwarded from where the last station before the gateway had the request; behind
 *     CloudFront that is the client's address. Empty where the gateway was called at once
 */
public record RequestRecord(
    String resource,
    int status,
    Optional<SellerId> seller,
    Optional<ReadingRecord> reading,
    Optional<String> forwarded) {
  /** Of a request that came to the gateway at once. */
  public RequestRecord(
      String resource, int status, Optional<SellerId> seller, Optional<ReadingRecord> reading) {
    this(resource, status, seller, reading, Optional.empty());
  }

  /**
   * What was read for a request.
   *
   * @param staticLayer whence names and goals came; empty for a resource without layers
   * @param annualLayer whence the closed months came; empty for a resource without layers
   * @param queryTime the time for the cache and MySQL
   * @param dataCount rows in the answer
   */
  public record ReadingRecord(
      Optional<CacheStatus> staticLayer,
      Optional<CacheStatus> annualLayer,
      Duration queryTime,
      int dataCount) {
    /** Whether both layers came from the cache within their lives. */
    public boolean cacheHit() {
      Optional<CacheStatus> hit = Optional.of(CacheStatus.HIT);
      return staticLayer.equals(hit) && annualLayer.equals(hit);
    }
  }
}
