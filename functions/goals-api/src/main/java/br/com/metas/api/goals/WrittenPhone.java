package br.com.metas.api.goals;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formats a telephone number as people in Brazil write it, in a form that spreadsheets do not read
 * as a number or a formula: {@code (15) 93751-9987}, {@code 0800 123 4567}, {@code (+44)
 * 2079460018}.
 */
final class WrittenPhone {
  private static final Pattern WITH_AREA =
      Pattern.compile("\\+55([1-9][1-9])([0-9]{4,5})([0-9]{4})");
  private static final Pattern WHOLE_COUNTRY =
      Pattern.compile("\\+55([3589]00)([0-9]{3})([0-9]{3,4})");
  private static final Pattern WITHOUT_AREA = Pattern.compile("\\+55([0-9]{4})([0-9]{4})");

  /** Country codes of one and two digits; all others have three (ITU-T E.164, annex D). */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "(\\+(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[0-9]{3}))([0-9]+)");

  private WrittenPhone() {}

  static String of(String e164) {
    return written(WITH_AREA, e164, "(%s) %s-%s")
        .or(() -> written(WHOLE_COUNTRY, e164, "0%s %s %s"))
        .or(() -> written(WITHOUT_AREA, e164, "%s-%s"))
        .or(() -> written(FOREIGN, e164, "(%s) %s"))
        .orElse(e164);
  }

  private static Optional<String> written(Pattern form, String e164, String as) {
    Matcher number = form.matcher(e164);
    if (!number.matches()) {
      return Optional.empty();
    }
    Object[] parts = new Object[number.groupCount()];
    for (int part = 0; part < parts.length; part++) {
      parts[part] = number.group(part + 1);
    }
    return Optional.of(String.format(Locale.ROOT, as, parts));
  }
}
