package br.com.metas.goals;

import java.text.Normalizer;

/**
 * Normalizes characters that look alike on a screen, so that search and order see the same letters.
 * Typographic quotes, dashes and spaces become the ones on a keyboard, ligatures and wide forms
 * become plain letters, and invisible characters are removed. Accents and case stay.
 */
public final class Letters {
  private static final char FIRST_RARE = '\u00a0';

  private Letters() {}

  /** Whether the text has no visible character. */
  public static boolean areBlank(String text) {
    return plain(text).isBlank();
  }

  /** The text in its plain spelling. */
  static String plain(String text) {
    if (text.chars().allMatch(sign -> sign < FIRST_RARE && sign != '\t')) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(sign -> append(plain, sign));
    return plain.toString();
  }

  private static void append(StringBuilder plain, int sign) {
    if (sign < FIRST_RARE && sign != '\t') {
      plain.append((char) sign);
    } else if (isBlank(sign)) {
      plain.append(' ');
    } else if (!isInvisible(sign)) {
      switch (sign) {
        case '‘', '’', '‚', '‛', 'ʼ', 'ʹ', '′', '＇' -> plain.append('\'');
        case '“', '”', '„', '‟', '″', '＂' -> plain.append('"');
        case '‐', '‑', '‒', '–', '—', '―', '−', '﹘', '﹣', '－' -> plain.append('-');
        case '⁄', '∕' -> plain.append('/');
        case 'ª' -> plain.append('a');
        case 'º' -> plain.append('o');
        default -> appendCompatible(plain, sign);
      }
    }
  }

  private static boolean isBlank(int sign) {
    return Character.isSpaceChar(sign) || Character.isWhitespace(sign);
  }

  /** Directions, joiners, soft hyphens, byte order marks, and the choice between two emoji. */
  private static boolean isInvisible(int sign) {
    return Character.getType(sign) == Character.FORMAT || (sign >= '\ufe00' && sign <= '\ufe0f');
  }

  /**
   * Wide letters, ligatures, fractions, the numero sign and similar characters have a compatible
   * form in Unicode. Free-standing accents stay as they are, because their compatible form begins
   * with a space.
   */
  private static void appendCompatible(StringBuilder plain, int sign) {
    String written = Character.toString(sign);
    String compatible = Normalizer.normalize(written, Normalizer.Form.NFKC).replace('⁄', '/');
    plain.append(compatible.startsWith(" ") ? written : compatible);
  }
}
