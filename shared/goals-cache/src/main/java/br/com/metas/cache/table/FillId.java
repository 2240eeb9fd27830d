package br.com.metas.cache.table;

import java.util.regex.Pattern;

/**
 * Names a fill, as HEAD's pointers and the chunks carry it: {@code <nonce>/<number of chunks>}.
 *
 * <p>The number stands in the id so that an eviction, which sees no more than the old HEAD, knows
 * which chunks to delete, and a reader which to fetch.
 *
 * @param text as it stands in the table; possibly damaged
 */
public record FillId(String text) {
  /** More chunks than this are taken for damage. */
  public static final int MAX_CHUNKS = 4000;

  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,3}");

  /**
   * The id of a fill of so many chunks.
   *
   * @param nonce no other fill's
   */
  public static FillId of(String nonce, int chunks) {
    return new FillId(nonce + "/" + chunks);
  }

  /** How many chunks the fill has; 0 if the id is none of ours. */
  public int chunks() {
    String count = text.substring(text.lastIndexOf('/') + 1);
    if (count.length() == text.length() || !COUNT.matcher(count).matches()) {
      return 0;
    }
    int chunks = Integer.parseInt(count);
    return chunks <= MAX_CHUNKS ? chunks : 0;
  }

  @Override
  public String toString() {
    return text;
  }
}
