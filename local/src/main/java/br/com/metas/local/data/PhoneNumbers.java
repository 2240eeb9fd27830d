package br.com.metas.local.data;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Phone numbers as people write them in Brazil. */
final class PhoneNumbers {
  private PhoneNumbers() {}

  /** The number in E.164, Brazilian unless it says otherwise; empty if it can't be one. */
  static Optional<String> e164(String written) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber number = numbers.parse(written, "BR");
      return numbers.isPossibleNumber(number)
          ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException notOne) {
      return Optional.empty();
    }
  }
}
