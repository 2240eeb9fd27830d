package br.com.metas.mysql;

import br.com.metas.goals.Phone;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads telephone numbers as people type them. The data of libphonenumber decides whether a number
 * exists. Thread-safe.
 *
 * <p>Nearly all rows have a Brazilian number with its area code. For these numbers, this class has
 * a copy of the library's expressions. They take 1 microsecond; the library takes 25, and 60 ms to
 * start. A test checks that both agree (decision 0120).
 */
public final class PhoneNumbers {
  private static final String HOME = "BR";
  private static final int HOME_CODE = 55;
  private static final String AREA = "(?:[14689][1-9]|2[12478]|3[1-578]|5[13-5]|7[13-579])";
  private static final Pattern USUAL =
      Pattern.compile("(?:\\+?55)?(?<national>" + AREA + "(?:9[0-9]{8}|[2-5][0-9]{7}))");

  /**
   * Characters that are ignored between digits: spaces, dashes, brackets, quotes, dots, invisible
   * signs.
   */
  private static final Pattern NOTHING =
      Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}\\p{M}\\p{Pd}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}.'·•−]+");

  private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]{5,20}");
  private static final Pattern OLD_MOBILE = Pattern.compile("[0-9]{2}[6-9][0-9]{7}");
  private static final int AREA_DIGITS = 2;

  private PhoneNumbers() {}

  /**
   * Reads a number. It may have a country code after a plus sign (or 00). Otherwise it is
   * Brazilian: with an area code, or freephone or shared-cost (0800, 0300, 4004). A trunk zero is
   * removed, and a mobile number without its ninth digit gets it. Empty for a number that does not
   * exist. Also empty for a number without an area code, because a guess could call a stranger.
   */
  public static Optional<Phone> read(String text) {
    String digits = digits(text);
    Matcher usual = USUAL.matcher(digits);
    if (usual.matches()) {
      return Optional.of(new Phone("+" + HOME_CODE + usual.group("national")));
    }
    return DIGITS.matcher(digits).matches() ? byNumberingPlan(digits) : Optional.empty();
  }

  /** The number with ASCII digits and without the ignored characters. */
  private static String digits(String text) {
    String bare = NOTHING.matcher(text).replaceAll("");
    StringBuilder digits = new StringBuilder(bare.length());
    bare.codePoints()
        .forEach(sign -> {
          int digit = Character.digit(sign, 10);
          if (digit >= 0) {
            digits.append(digit);
          } else {
            digits.appendCodePoint(sign == '＋' ? '+' : sign);
          }
        });
    return digits.toString();
  }

  private static Optional<Phone> byNumberingPlan(String digits) {
    PhoneNumberUtil plan = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber number = plan.parse(digits, HOME);
      return withNinthDigit(plan, number)
          .or(() -> Optional.of(number).filter(plan::isValidNumber))
          .map(valid -> new Phone(plan.format(valid, PhoneNumberFormat.E164)));
    } catch (NumberParseException none) {
      return Optional.empty();
    }
  }

  /**
   * Since 2016, every Brazilian mobile number has nine digits after the area code (Anatel,
   * resolution 553/2010). The older numbers have eight digits and begin with 6 to 9. Such a number
   * gets a leading nine, if the numbering plan then accepts it.
   */
  private static Optional<PhoneNumber> withNinthDigit(PhoneNumberUtil plan, PhoneNumber number) {
    String national = plan.getNationalSignificantNumber(number);
    if (number.getCountryCode() != HOME_CODE
        || !OLD_MOBILE.matcher(national).matches()
        || ofAnotherKind(plan.getNumberType(number))) {
      return Optional.empty();
    }
    PhoneNumber longer =
        new PhoneNumber()
            .setCountryCode(HOME_CODE)
            .setNationalNumber(
                Long.parseLong(
                    national.substring(0, AREA_DIGITS) + "9" + national.substring(AREA_DIGITS)));
    return Optional.of(longer).filter(plan::isValidNumber);
  }

  /** Whether the number has another type, such as freephone, which also has ten digits. */
  private static boolean ofAnotherKind(PhoneNumberType type) {
    return type != PhoneNumberType.UNKNOWN && type != PhoneNumberType.MOBILE;
  }
}
