package br.com.metas.goals;

import java.util.regex.Pattern;

/**
 * A telephone number.
 *
 * @param e164 {@code +} and 8 to 15 digits, the first not zero (ITU-T E.164)
 */
public record Phone(String e164) {
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{7,14}");

  public Phone {
    if (!E164.matcher(e164).matches()) {
      throw new IllegalArgumentException("not an E.164 number");
    }
  }

  @Override
  public String toString() {
    return e164;
  }
}
