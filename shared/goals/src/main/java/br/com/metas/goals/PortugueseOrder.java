package br.com.metas.goals;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The order of words in Brazilian Portuguese as Unicode has it: signs first, then digits, then
 * letters; among letters accents next and case last. A space comes before every other sign ("Ana
 * Zélia" before "Anabela").
 *
 * <p>The JDK's collator orders letters so, but it ignores spaces and hyphens until all else ties,
 * and has the other signs in an order of its own. So the signs are collated as those that the JDK
 * has at their places. Not thread-safe.
 */
public final class PortugueseOrder {
  private static final String UNICODE_SIGNS =
      " _-,;:!¡?¿.·'‹›\"«»()[]{}§¶@*/\\&#%`´^°©®+±÷×<=>|~¢$£¥€";
  private static final String JDK_SIGNS = "_¯,;:!¡?¿/.´`^¨~·¸'\"«»()[]{}§¶©®@¤¢$€£¥*\\&#%+±÷×<=>¬|";

  /** Characters, each before those that stand for it. */
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

  /** By character: what is collated in its stead. */
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
