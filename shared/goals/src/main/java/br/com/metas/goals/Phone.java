package br.com.metas.goals;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number that can be dialled from anywhere.
 *
 * @param e164 {@code +} and 8 to 15 digits, the first not zero (ITU-T E.164)
 */
public record Phone(String e164) {
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{7,14}");
  private static final Pattern PUNCTUATION = Pattern.compile("[ ().-]");
  // Two digits of area from 11 on, none of them zero (Anatel), then 8 digits, or 9 that begin with
  // 9.
  private static final Pattern BRAZILIAN = Pattern.compile("[1-9][1-9](9[0-9]{8}|[2-9][0-9]{7})");
  private static final String BRAZIL = "+55";

  public Phone {
    if (!E164.matcher(e164).matches()) {
      throw new IllegalArgumentException("not an E.164 number");
    }
  }

  /**
   * Reads a number as people type it: E.164, or a Brazilian number of 10 or 11 digits with its area
   * code; blanks, dots, hyphens and parentheses don't count. Anything else is empty, since a guess
   * would call a stranger.
   */
  public static Optional<Phone> parse(String text) {
    String digits = PUNCTUATION.matcher(text).replaceAll("");
    if (E164.matcher(digits).matches()) {
      return Optional.of(new Phone(digits));
    }
    return BRAZILIAN.matcher(digits).matches()
        ? Optional.of(new Phone(BRAZIL + digits))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return e164;
  }
}
