package br.com.metas.cache.table;

import java.util.regex.Pattern;

/**
 * The id of a fill, in HEAD's pointers and in the chunks: {@code <nonce>/<number of chunks>}.
 *
 * <p>The id contains the number of chunks, so an eviction knows from the old HEAD which chunks to
 * delete, and a reader knows which chunks to read.
 *
 * @param text as it is in the table; it can be damaged
 */
public record FillId(String text) {
  /** A larger number of chunks counts as damage. */
  public static final int MAX_CHUNKS = 4000;

  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,3}");

  /**
   * The id of a new fill.
   *
   * @param nonce a nonce that no other fill has
   */
  public static FillId of(String nonce, int chunks) {
    return new FillId(nonce + "/" + chunks);
  }

  /** The number of chunks; 0 if the id does not have this form. */
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
