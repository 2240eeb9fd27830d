package br.com.metas.api.http;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The condition {@code If-None-Match} (RFC 9110, section 13.1.2), with weak comparison: {@code W/}
 * is ignored.
 *
 * @param any whether the header is {@code *}
 * @param opaques the texts between the quotes of its tags
 */
public record IfNoneMatch(boolean any, Set<String> opaques) {
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"");

  /** Reads the header. Without a header, nothing matches. */
  public static IfNoneMatch of(Optional<String> header) {
    String text = header.orElse("").strip();
    return new IfNoneMatch(
        text.equals("*"),
        TAG.matcher(text)
            .results()
            .map((MatchResult tag) -> tag.group(1))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether the client has the representation with this tag. */
  public boolean matches(EntityTag tag) {
    return any || opaques.contains(tag.opaque());
  }
}
