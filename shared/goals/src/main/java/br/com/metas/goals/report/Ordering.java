package br.com.metas.goals.report;

import java.util.Optional;

/**
 * The order of the customers in an answer.
 *
 * @param key what they are ordered by
 * @param descending whether the greatest comes first. In both directions, absent values come last
 *     and ties are broken by ascending customer id
 */
public record Ordering(SortKey key, boolean descending) {
  /** The widest gap first: whom to call. */
  public static final Ordering DEFAULT = new Ordering(SortKey.GAP, true);

  /** Reads {@code gap} or {@code -gap}; empty for a key that does not exist. */
  public static Optional<Ordering> parse(String text) {
    boolean descending = text.startsWith("-");
    return SortKey.parse(descending ? text.substring(1) : text)
        .map(key -> new Ordering(key, descending));
  }

  /** The text that {@link #parse} reads. */
  public String text() {
    return (descending ? "-" : "") + key.text();
  }
}
