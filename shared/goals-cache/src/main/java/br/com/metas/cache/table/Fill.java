package br.com.metas.cache.table;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The id of a fill, as HEAD's pointers and the chunks carry it: {@code <nonce>/<number of chunks>}.
 *
 * <p>The number stands in the id so that an eviction, which sees no more than the old HEAD, knows
 * which chunks to delete, and a reader which to fetch.
 */
public final class Fill {
  /** More chunks than this are taken for damage. */
  public static final int MAX_CHUNKS = 4000;

  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,3}");

  private Fill() {}

  /** The id of a fill of so many chunks. */
  public static String id(String nonce, int chunks) {
    return nonce + "/" + chunks;
  }

  /** How many chunks a fill has; empty if the id is none of ours. */
  public static OptionalInt chunks(String fill) {
    String count = fill.substring(fill.lastIndexOf('/') + 1);
    if (count.length() == fill.length() || !COUNT.matcher(count).matches()) {
      return OptionalInt.empty();
    }
    int chunks = Integer.parseInt(count);
    return chunks <= MAX_CHUNKS ? OptionalInt.of(chunks) : OptionalInt.empty();
  }
}
