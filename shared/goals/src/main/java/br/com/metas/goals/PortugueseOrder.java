package br.com.metas.goals;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Locale;

/**
 * The order of words in Brazilian Portuguese: letters first, accents next, case last, and a space
 * before every letter ("Ana Zélia" before "Anabela").
 *
 * <p>The JDK's collator ignores spaces until everything else ties; it does not ignore the
 * underscore, which it puts before every letter and digit. So spaces are collated as underscores.
 * Not thread-safe.
 */
final class PortugueseOrder {
  private final Collator collator = Collator.getInstance(Locale.of("pt", "BR"));

  PortugueseOrder() {
    collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
  }

  /** A text prepared for many comparisons. */
  record Key(CollationKey collation) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return collation.compareTo(other.collation);
    }
  }

  Key key(String text) {
    return new Key(collator.getCollationKey(text.replace(' ', '_')));
  }
}
