package br.com.metas.goals;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a salesperson types to find a customer or a city. Accents and case are ignored, characters
 * that look alike match ({@code d’Água} finds {@code d'Água}), and there are no wildcards.
 *
 * @param words folded words; each must occur in the name or in the city
 */
public record SearchText(List<String> words) {
  /** Longest text, in code points, after trimming and collapsing spaces. */
  public static final int MAX_CODE_POINTS = 60;

  /** Finds everyone. */
  public static final SearchText ABSENT = new SearchText(List.of());

  private static final Pattern SPACES = Pattern.compile("[\\p{IsWhite_Space}]+");
  private static final char FIRST_ACCENTED = '\u0080';
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  public SearchText {
    words = List.copyOf(words);
  }

  /**
   * Reads a text as it was typed.
   *
   * @throws IllegalArgumentException if it is longer than {@link #MAX_CODE_POINTS}
   */
  public static SearchText of(String typed) {
    String text = SPACES.matcher(Letters.plain(typed)).replaceAll(" ").strip();
    if (text.codePointCount(0, text.length()) > MAX_CODE_POINTS) {
      throw new IllegalArgumentException("must be at most " + MAX_CODE_POINTS + " characters");
    }
    return new SearchText(
        SPACES.splitAsStream(fold(text)).filter(word -> !word.isEmpty()).toList());
  }

  public boolean isAbsent() {
    return words.isEmpty();
  }

  /** Whether every word occurs in the name or in the city. */
  public boolean matches(String name, String city) {
    if (isAbsent()) {
      return true;
    }
    String foldedName = fold(name);
    String foldedCity = fold(city);
    return words.stream().allMatch(word -> foldedName.contains(word) || foldedCity.contains(word));
  }

  /** In plain letters, without accents, in lower case. */
  private static String fold(String text) {
    if (text.chars().allMatch(sign -> sign < FIRST_ACCENTED)) {
      return text.toLowerCase(Locale.ROOT).replace('`', '\'');
    }
    String accents = Letters.plain(text.replace('´', '\'').replace('`', '\''));
    String decomposed = Normalizer.normalize(accents, Normalizer.Form.NFKD);
    return withoutStrokes(MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT));
  }

  /** Replaces letters that Unicode does not decompose and that users do not type. */
  private static String withoutStrokes(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      switch (sign) {
        case 'ø' -> plain.append('o');
        case '°' -> plain.append('o'); // n° for nº: most keyboards have only the degree sign
        case 'ł' -> plain.append('l');
        case 'đ', 'ð' -> plain.append('d');
        case 'ħ' -> plain.append('h');
        case 'ŧ' -> plain.append('t');
        case 'ı' -> plain.append('i');
        case 'ς' -> plain.append('σ');
        case 'æ' -> plain.append("ae");
        case 'œ' -> plain.append("oe");
        case 'ß' -> plain.append("ss");
        case 'þ' -> plain.append("th");
        default -> plain.append(sign);
      }
    }
    return plain.toString();
  }
}
