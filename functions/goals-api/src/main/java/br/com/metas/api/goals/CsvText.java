package br.com.metas.api.goals;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A CSV file as a Brazilian spreadsheet reads it: byte order mark, semicolons, CRLF, quotes of RFC
 * 4180, decimal commas. Not thread-safe.
 */
final class CsvText {
  /** The wide forms run too, since input methods and imports make them narrow. */
  private static final String BEGINS_A_FORMULA = "=+-@＝＋－＠";

  /** Signs that some spreadsheets drop from the start of a cell. */
  private static final String HIDES_A_FORMULA = "\t\r\n";

  /** What another spreadsheet, or a paste, takes for the end of a cell. */
  private static final String ENDS_A_CELL = ",;|\t\r\n";

  /** A spreadsheet keeps 15 digits of a number. */
  private static final int EXACT_DIGITS = 15;

  private final StringBuilder text;
  private boolean lineIsEmpty = true;

  CsvText(int expectedCharacters) {
    text = new StringBuilder(expectedCharacters).append('\uFEFF');
  }

  /** A text that people wrote: where a spreadsheet could run it, an apostrophe stands before. */
  CsvText text(String value) {
    StringBuilder harmless = new StringBuilder(value.length() + 2);
    boolean cellBegins = true;
    for (int i = 0; i < value.length(); i++) {
      char sign = value.charAt(i);
      boolean hidesOne = i == 0 && HIDES_A_FORMULA.indexOf(sign) >= 0;
      if (hidesOne || (cellBegins && BEGINS_A_FORMULA.indexOf(sign) >= 0)) {
        harmless.append('\'');
      }
      harmless.append(sign);
      boolean quote = sign == '"' || sign == '\'';
      cellBegins = (cellBegins && quote) || ENDS_A_CELL.indexOf(sign) >= 0;
    }
    return value(harmless.toString());
  }

  /**
   * An id: digits, or where a spreadsheet would round them, {@code ="123456789012345678"}, which
   * Excel, LibreOffice and Google's tables all show as the digits.
   */
  CsvText id(long id) {
    String digits = Long.toString(id);
    return value(digits.length() > EXACT_DIGITS ? "=\"" + digits + "\"" : digits);
  }

  /** A value of this program's own making. */
  CsvText value(String value) {
    if (!lineIsEmpty) {
      text.append(';');
    }
    lineIsEmpty = false;
    if (value.chars().anyMatch(CsvText::needsQuotes)) {
      text.append('"').append(value.replace("\"", "\"\"")).append('"');
    } else {
      text.append(value);
    }
    return this;
  }

  /** A number with a decimal comma and no thousands. */
  CsvText decimal(BigDecimal number) {
    return value(number.toPlainString().replace('.', ','));
  }

  /** A number, or nothing. */
  CsvText decimal(Optional<BigDecimal> number) {
    return number.map(this::decimal).orElseGet(() -> value(""));
  }

  CsvText endLine() {
    text.append("\r\n");
    lineIsEmpty = true;
    return this;
  }

  byte[] toBytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean needsQuotes(int character) {
    return character == ';' || character == '"' || character == '\r' || character == '\n';
  }
}
