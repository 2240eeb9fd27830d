package br.com.metas.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.goals.Phone;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {
  private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();

  @ParameterizedTest
  @CsvSource({
    "+5511987654321, +5511987654321",
    "+55 (11) 98765-4321, +5511987654321",
    "(11) 98765-4321, +5511987654321",
    "11987654321, +5511987654321",
    "(21) 3456-7890, +552134567890",
    "2134567890, +552134567890",
    "5511987654321, +5511987654321", // no national number has 12 or 13 digits
    "55 (21) 3456-7890, +552134567890",
    "55987654321, +5555987654321", // area 55 itself
    "011987654321, +5511987654321", // the trunk prefix
    "(011) 98765-4321, +5511987654321",
    "02134567890, +552134567890",
    "+55 (011) 98765-4321, +5511987654321",
    "0 15 11 98765-4321, +5511987654321", // through a carrier
    "055 11 98765-4321, +5511987654321",
    "90 11 98765-4321, +5511987654321", // reverse charge
  })
  void aBrazilianNumberWithItsAreaIsRead(String typed, String e164) {
    assertThat(PhoneNumbers.read(typed)).contains(new Phone(e164));
  }

  @ParameterizedTest
  @CsvSource({
    "(11) 8765-4321, +5511987654321",
    "+55 11 8765-4321, +5511987654321",
    "0 11 6765-4321, +5511967654321",
    "55 21 9999-8888, +5521999998888",
    "(11) 7765-4321, +5511977654321",
  })
  void aMobileWithoutItsNinthDigitGainsIt(String typed, String e164) {
    assertThat(PhoneNumbers.read(typed)).contains(new Phone(e164));
  }

  @ParameterizedTest
  @CsvSource({
    "0800 123 4567, +558001234567",
    "0800-591-2117, +558005912117",
    "0800 123456, +55800123456",
    "+55 0800 123 4567, +558001234567",
    "0300 123 4567, +553001234567",
    "4004-1234, +5540041234",
  })
  void aNumberOfTheWholeCountryIsAPhone(String typed, String e164) {
    assertThat(PhoneNumbers.read(typed)).contains(new Phone(e164));
  }

  @ParameterizedTest
  @CsvSource({
    "+1 415.555.2671, +14155552671",
    "0015 1 415 555 2671, +14155552671",
    "+44 (0)20 7946 0018, +442079460018",
    "+49 (0) 30 123456, +4930123456",
    "+595 0981 123456, +595981123456",
    "+598 099 123 456, +59899123456",
    "+7 8 912 345-67-89, +79123456789",
    "+39 06 698 12345, +390669812345", // in Italy the zero is part of the number
  })
  void aForeignNumberLosesItsTrunkPrefix(String typed, String e164) {
    assertThat(PhoneNumbers.read(typed)).contains(new Phone(e164));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u202a(11)\u00a098765\u20114321\u202c", // copied from a contact card
        "\u200e+55\u200f 11 98765\u20134321",
        "\ufeff11\u2009987\u200b65\u20124321",
        "(11) 98765\u20154321",
        "(11) 98765\u22124321",
        "11\u00ad98765\u20604321",
        "\uff0b55 11 98765-4321",
        "１１ ９８７６５－４３２１",
        "'11987654321",
        "\u201811\u2019 98765.4321",
        "[11] 98765·4321",
        "1\ufe0f1\u20e3987654321",
        "11 98765-4321\t\r\n",
      })
  void invisibleAndTypographicSignsAreNothing(String typed) {
    assertThat(PhoneNumbers.read(typed)).contains(new Phone("+5511987654321"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+",
        "98765-4321", // no area
        "+55 98765-4321", // no area code, although the length is right
        "+55 3456-7890",
        "+55 (11) 1234-5678", // no local number begins with 1
        "(11) 1234-5678",
        "(10) 98765-4321", // no such area
        "(23) 98765-4321",
        "(11) 88765-43210",
        "0015 11 98765-4321", // 00 and a carrier: the country would be 1
        "0098765-4321",
        "190",
        "+999 11 98765-4321",
        "+551198765432100000",
        "11987654321 ramal 3",
        "11 98765-4321 / 11 98765-4322",
        "11 98765-4321 ou 11 98765-4322",
        "1-800-FLOWERS",
        "++5511987654321",
        "11+987654321",
        "11 98765 4321²",
        "\u200b\u200b\u200b\u200b\u200b",
      })
  void aNumberNobodyCouldDialIsNone(String typed) {
    assertThat(PhoneNumbers.read(typed)).isEmpty();
  }

  @Test
  void noLengthOfTextIsTooMuch() {
    assertThat(PhoneNumbers.read("1".repeat(1_000_000))).isEmpty();
    assertThat(PhoneNumbers.read("(".repeat(1_000_000))).isEmpty();
  }

  /**
   * Every area code and every beginning of a number, including those that are read without the
   * library.
   */
  @Test
  void everyBrazilianNumberIsReadAsTheLibrarysDataHasIt() {
    for (int start = 0; start <= 9999; start++) {
      for (int length = 9; length <= 12; length++) {
        String typed = String.format("%04d", start) + "65432198".substring(0, length - 4);
        assertThat(PhoneNumbers.read(typed).map(Phone::e164))
            .as(typed)
            .isEqualTo(valid(typed, "").or(() -> valid(typed, "9")));
      }
    }
  }

  /** The number as only the library reads it, with a text after its area code. */
  private static Optional<String> valid(String typed, String afterArea) {
    try {
      PhoneNumber number = PLAN.parse(typed, "BR");
      String national = PLAN.getNationalSignificantNumber(number);
      boolean ofOldLength = national.length() == 10;
      boolean oldMobile = ofOldLength && PLAN.getNumberType(number) == PhoneNumberType.MOBILE;
      if (afterArea.isEmpty()
          ? oldMobile || !PLAN.isValidNumber(number)
          : !ofOldLength || national.charAt(2) < '6' || number.getCountryCode() != 55) {
        return Optional.empty();
      }
      PhoneNumber asked =
          PLAN.parse(
              "+"
                  + number.getCountryCode()
                  + national.substring(0, 2)
                  + afterArea
                  + national.substring(2),
              "BR");
      return Optional.of(asked)
          .filter(PLAN::isValidNumber)
          .map(found -> PLAN.format(found, PhoneNumberFormat.E164));
    } catch (NumberParseException none) {
      return Optional.empty();
    }
  }
}
