package br.com.metas.local.data;

import br.com.metas.goals.Letters;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One line of a CSV file: its fields by column name, each read strictly.
 *
 * @param file name of the file
 * @param number line on which the record begins; the header is line 1
 * @param columns position of each column
 * @param fields values by position, not trimmed
 */
record CsvLine(String file, long number, Map<String, Integer> columns, List<String> fields) {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
  private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,13}(\\.[0-9]{1,2})?");

  /** Converts a field, or says why it is not valid. */
  interface Rule<T> {
    T read(String text) throws Reason;
  }

  /** Why a value is refused. This class always catches it. */
  static final class Reason extends Exception {
    private static final long serialVersionUID = 1;

    Reason(String reason) {
      super(reason, null, false, false);
    }
  }

  /** The field; empty text if the column is absent. */
  String text(String column) {
    Integer at = columns.get(column);
    return at == null ? "" : fields.get(at);
  }

  /**
   * @throws BadCsvException naming file, line, column and reason
   */
  <T> T read(String column, Rule<T> rule) throws BadCsvException {
    String text = text(column);
    try {
      if (text.isEmpty()) {
        throw new Reason("is empty");
      }
      if (text.contains(CsvTable.NOT_UTF_8)) {
        throw new Reason("is not UTF-8");
      }
      return rule.read(text);
    } catch (Reason reason) {
      throw new BadCsvException(where(column) + ": " + reason.getMessage());
    }
  }

  /** Like {@link #read}, but an empty field or an absent column is allowed. */
  <T> Optional<T> readOptional(String column, Rule<T> rule) throws BadCsvException {
    return text(column).isEmpty() ? Optional.empty() : Optional.of(read(column, rule));
  }

  /** An error that concerns the whole line; the message names the column. */
  BadCsvException complain(String column, String reason) {
    return new BadCsvException(where(column) + ": " + reason);
  }

  private String where(String column) {
    return file + " line " + number + ", column " + column;
  }

  static Rule<String> textUpTo(int codePoints) {
    return text -> {
      if (text.codePointCount(0, text.length()) > codePoints) {
        throw new Reason("has more than " + codePoints + " characters");
      }
      if (Letters.areBlank(text)) {
        throw new Reason("is blank");
      }
      OptionalInt control = text.chars().filter(Character::isISOControl).findFirst();
      if (control.isPresent()) {
        throw new Reason("has a control character (U+%04X)".formatted(control.getAsInt()));
      }
      return text;
    };
  }

  static long id(String text) throws Reason {
    if (!DIGITS.matcher(text).matches() || Long.parseLong(text) == 0) {
      throw new Reason("'" + shown(text) + "' is not a whole number from 1, of at most 18 digits");
    }
    return Long.parseLong(text);
  }

  static BigDecimal amount(String text) throws Reason {
    if (!AMOUNT.matcher(text).matches()) {
      throw new Reason(
          "'" + shown(text) + "' is not an amount such as 1234.56 (point, at most two decimals)");
    }
    return new BigDecimal(text);
  }

  static <T> Rule<T> parsed(Function<String, Optional<T>> parser, String expected) {
    return text ->
        parser
            .apply(text)
            .orElseThrow(() -> new Reason("'" + shown(text) + "' is not " + expected));
  }

  private static String shown(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
