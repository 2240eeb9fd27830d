package br.com.metas.goals;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number that can be dialled from anywhere.
 *
 * @param e164 {@code +} and 8 to 15 digits, the first not zero (ITU-T E.164)
 */
public record Phone(String e164) {
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{7,14}");
  private static final Pattern PUNCTUATION = Pattern.compile("[ ().-]");
  private static final String BRAZIL = "+55";
  // Two digits of area from 11 on, none of them zero (Anatel), then 8 digits, or 9 that begin with
  // 9. Before them perhaps 55 or the trunk prefix 0: the number of digits tells either from an
  // area, and what else begins with 0 (0800, a carrier's code, 00) has a zero where an area has
  // none, or too many digits.
  private static final Pattern BRAZILIAN =
      Pattern.compile("(?:\\+550?|55|0)?(?<national>[1-9][1-9](?:9[0-9]{8}|[2-9][0-9]{7}))");

  public Phone {
    if (!E164.matcher(e164).matches()) {
      throw new IllegalArgumentException("not an E.164 number");
    }
  }

  /**
   * Reads a number as people type it: E.164, or a Brazilian number of 10 or 11 digits with its area
   * code, perhaps after 55 or the trunk prefix 0; blanks, dots, hyphens and parentheses don't
   * count. Anything else is empty, a number of {@code +55} without an area code too, since a guess
   * would call a stranger.
   */
  public static Optional<Phone> parse(String text) {
    String digits = PUNCTUATION.matcher(text).replaceAll("");
    Matcher brazilian = BRAZILIAN.matcher(digits);
    if (brazilian.matches()) {
      return Optional.of(new Phone(BRAZIL + brazilian.group("national")));
    }
    return E164.matcher(digits).matches() && !digits.startsWith(BRAZIL)
        ? Optional.of(new Phone(digits))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return e164;
  }
}
