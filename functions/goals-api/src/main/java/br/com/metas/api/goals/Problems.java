package br.com.metas.api.goals;

import br.com.metas.api.http.MediaType;
import br.com.metas.api.http.Problem;
import br.com.metas.api.http.Problem.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The problems that the API returns, with their texts. */
public final class Problems {
  /**
   * The largest file, in bytes of Lambda's response to the gateway. The limit of Lambda is 6 MB.
   */
  public static final long MAX_EXPORT_BYTES = 5_500_000;

  private static final String ALLOWED = "GET, OPTIONS";
  private static final String RETRY_AFTER_SECONDS = "5";

  private Problems() {}

  static Problem forbidden() {
    return Problem.of(Kind.FORBIDDEN, "The token does not give access to this resource.");
  }

  static Problem notAcceptable(List<MediaType> offered) {
    return Problem.of(
        Kind.NOT_ACCEPTABLE,
        "The resource is available as "
            + offered.stream().map(MediaType::range).collect(Collectors.joining(" and "))
            + ".");
  }

  static Problem exportTooLarge() {
    return Problem.of(
        Kind.EXPORT_TOO_LARGE,
        "The file does not fit in one answer. Narrow it by classification or q, or accept gzip.");
  }

  /**
   * @param wait time until the next refresh is admitted; rounded up to seconds
   */
  static Problem refreshTooSoon(Duration wait) {
    return new Problem(
        Kind.REFRESH_TOO_SOON,
        "This wallet was refreshed a moment ago. Read it without refresh, or wait.",
        List.of(),
        Map.of("Retry-After", Long.toString(wait.plusMillis(999).toSeconds())));
  }

  public static Problem notFound() {
    return Problem.of(Kind.NOT_FOUND, "There is no such resource.");
  }

  public static Problem methodNotAllowed() {
    return new Problem(
        Kind.METHOD_NOT_ALLOWED,
        "The resource does not have this method.",
        List.of(),
        Map.of("Allow", ALLOWED));
  }

  public static Problem internalError() {
    return Problem.of(Kind.INTERNAL_ERROR, "The request could not be answered.");
  }

  public static Problem salesUnavailable() {
    return new Problem(
        Kind.SALES_UNAVAILABLE,
        "The sales database does not answer. Try again later.",
        List.of(),
        Map.of("Retry-After", RETRY_AFTER_SECONDS));
  }
}
