package br.com.metas.goals;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a salesperson types to find a customer or a city. Accents and case are ignored, and there
 * are no wildcards: every character stands for itself.
 *
 * @param words folded words, each of which must occur in the name or in the city
 */
public record SearchText(List<String> words) {
  /** Longest text, in code points, after trimming and collapsing spaces. */
  public static final int MAX_CODE_POINTS = 60;

  /** Finds everyone. */
  public static final SearchText ABSENT = new SearchText(List.of());

  private static final Pattern SPACES = Pattern.compile("[\\p{IsWhite_Space}]+");
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
    String text = SPACES.matcher(typed).replaceAll(" ").strip();
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

  /** Without accents, in lower case. */
  private static String fold(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
