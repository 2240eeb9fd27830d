package br.com.metas.api.http;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The media types that the API has. */
public enum MediaType {
  JSON("application/json", "application/json"),
  CSV("text/csv", "text/csv; charset=utf-8");

  private final String range;
  private final String contentType;

  MediaType(String range, String contentType) {
    this.range = range;
    this.contentType = contentType;
  }

  /** The value of {@code Content-Type}. */
  public String contentType() {
    return contentType;
  }

  /** Its name, without parameters. */
  public String range() {
    return range;
  }

  /** How a header likes a type: by the weight of the most specific range that covers it. */
  private record Liking(MediaType type, QualityList.Member member, int specificity) {}

  /**
   * Which of the offered types a client wants most (RFC 9110, section 12.5.1). Among equal weights
   * the one that the header names more exactly wins, then the one offered first.
   *
   * @param accept the header; empty if the request has none
   * @param offered what the resource has, the preferred one first
   * @return empty when the client accepts none of them
   */
  public static Optional<MediaType> negotiate(Optional<String> accept, List<MediaType> offered) {
    if (accept.map(String::isBlank).orElse(true)) {
      return Optional.of(offered.getFirst());
    }
    QualityList list = QualityList.parse(accept.get());
    return offered.stream()
        .flatMap(type -> type.likedBy(list).stream())
        .filter(liking -> liking.member().isAcceptable())
        .sorted(
            Comparator.comparing((Liking liking) -> liking.member().weight())
                .thenComparingInt(Liking::specificity)
                .reversed())
        .map(Liking::type)
        .findFirst();
  }

  private Optional<Liking> likedBy(QualityList list) {
    List<String> ranges = List.of("*/*", range.substring(0, range.indexOf('/')) + "/*", range);
    for (int specificity = ranges.size() - 1; specificity >= 0; specificity--) {
      Optional<QualityList.Member> member = list.member(ranges.get(specificity));
      if (member.isPresent()) {
        return Optional.of(new Liking(this, member.get(), specificity));
      }
    }
    return Optional.empty();
  }
}
