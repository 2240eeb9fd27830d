package br.com.metas.api.http;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The list in {@code Accept} or {@code Accept-Encoding}: values with weights (RFC 9110, section
 * 12.4.2). A member with a syntax error is ignored.
 *
 * @param members in the order of the header
 */
record QualityList(List<Member> members) {
  private static final Pattern WEIGHT =
      Pattern.compile(";\\s*q\\s*=\\s*(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)\\s*$");
  private static final Pattern ANY_WEIGHT = Pattern.compile(";\\s*q\\s*=");

  /**
   * One value.
   *
   * @param value in lower case, without parameters
   * @param weight 0 to 1; 0 refuses the value
   */
  record Member(String value, BigDecimal weight) {
    boolean isAcceptable() {
      return weight.signum() > 0;
    }
  }

  static QualityList parse(String header) {
    return new QualityList(
        Arrays.stream(header.split(",", -1)).flatMap(QualityList::member).toList());
  }

  /** The first member with one of these values. */
  Optional<Member> member(String... values) {
    return members.stream().filter(member -> List.of(values).contains(member.value())).findFirst();
  }

  private static Stream<Member> member(String raw) {
    String text = raw.strip().toLowerCase(Locale.ROOT);
    Matcher weight = WEIGHT.matcher(text);
    boolean weighted = weight.find();
    if (text.isEmpty() || (!weighted && ANY_WEIGHT.matcher(text).find())) {
      return Stream.empty();
    }
    int parameters = text.indexOf(';');
    String value = (parameters < 0 ? text : text.substring(0, parameters)).strip();
    return Stream.of(
        new Member(value, weighted ? new BigDecimal(weight.group(1)) : BigDecimal.ONE));
  }
}
