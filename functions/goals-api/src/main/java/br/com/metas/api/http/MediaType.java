package br.com.metas.api.http;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The media types of the API. */
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

  /** The name of the type, without parameters. */
  public String range() {
    return range;
  }

  /** A type with its weight in a header: the weight of the most specific range that covers it. */
  private record Preference(MediaType type, QualityList.Member member, int specificity) {}

  /**
   * The offered type that the client prefers (RFC 9110, section 12.5.1). With equal weights, the
   * type with the more specific range is chosen, then the one offered first.
   *
   * @param accept the header; empty if the request has none
   * @param offered the types of the resource, the preferred one first
   * @return the type; empty if the client accepts none
   */
  public static Optional<MediaType> negotiate(Optional<String> accept, List<MediaType> offered) {
    if (accept.map(String::isBlank).orElse(true)) {
      return Optional.of(offered.getFirst());
    }
    QualityList list = QualityList.parse(accept.get());
    return offered.stream()
        .flatMap(type -> type.preference(list).stream())
        .filter(preference -> preference.member().isAcceptable())
        .sorted(
            Comparator.comparing((Preference preference) -> preference.member().weight())
                .thenComparingInt(Preference::specificity)
                .reversed())
        .map(Preference::type)
        .findFirst();
  }

  private Optional<Preference> preference(QualityList list) {
    List<String> ranges = List.of("*/*", range.substring(0, range.indexOf('/')) + "/*", range);
    for (int specificity = ranges.size() - 1; specificity >= 0; specificity--) {
      Optional<QualityList.Member> member = list.member(ranges.get(specificity));
      if (member.isPresent()) {
        return Optional.of(new Preference(this, member.get(), specificity));
      }
    }
    return Optional.empty();
  }
}
