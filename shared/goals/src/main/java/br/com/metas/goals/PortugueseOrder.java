package br.com.metas.goals;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The Unicode collation order for Brazilian Portuguese: signs first, then digits, then letters.
 * Letters compare by base letter, then by accent, then by case. A space comes before every other
 * sign ("Ana Zélia" before "Anabela").
 *
 * <p>The JDK's collator orders letters in this way. But it ignores spaces and hyphens unless
 * everything else is equal, and it orders the other signs differently. So each sign is replaced by
 * the sign that has its position in the JDK's order. Not thread-safe.
 */
public final class PortugueseOrder {
  private static final String UNICODE_SIGNS =
      " _-,;:!¡?¿.·'‹›\"«»()[]{}§¶@*/\\&#%`´^°©®+±÷×<=>|~¢$£¥€";
  private static final String JDK_SIGNS = "_¯,;:!¡?¿/.´`^¨~·¸'\"«»()[]{}§¶©®@¤¢$€£¥*\\&#%+±÷×<=>¬|";

  /** Pairs: a character, and the characters that replace it. */
  private static final String[][] SPELLINGS = {
    {"Ø", "O\u0338"},
    {"ø", "o\u0338"},
    {"Ł", "L\u0335"},
    {"ł", "l\u0335"},
    {"Đ", "D\u0335"},
    {"đ", "d\u0335"},
    {"Æ", "AE"},
    {"æ", "ae"},
    {"Œ", "OE"},
    {"œ", "oe"},
    {"ß", "ss"}
  };

  /** Indexed by character: the text that is collated instead of it. */
  private static final @Nullable String[] COLLATED_AS = collatedAs();

  private final Collator collator = Collator.getInstance(Locale.of("pt", "BR"));

  public PortugueseOrder() {
    collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
  }

  /** A text prepared for many comparisons. */
  public record Key(CollationKey collation) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return collation.compareTo(other.collation);
    }
  }

  public Key key(String written) {
    String text = Letters.plain(written);
    StringBuilder collated = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      String other = sign < COLLATED_AS.length ? COLLATED_AS[sign] : null;
      if (other == null) {
        collated.append(sign);
      } else {
        collated.append(other);
      }
    }
    return new Key(collator.getCollationKey(collated.toString()));
  }

  private static @Nullable String[] collatedAs() {
    @Nullable String[] table = new @Nullable String['€' + 1];
    for (int place = 0; place < UNICODE_SIGNS.length(); place++) {
      table[UNICODE_SIGNS.charAt(place)] = JDK_SIGNS.substring(place, place + 1);
    }
    for (String[] spelling : SPELLINGS) {
      StringBuilder signs = new StringBuilder();
      for (char sign : spelling[1].toCharArray()) {
        String placed = table[sign];
        signs.append(placed == null ? String.valueOf(sign) : placed);
      }
      table[spelling[0].charAt(0)] = signs.toString();
    }
    return table;
  }
}
